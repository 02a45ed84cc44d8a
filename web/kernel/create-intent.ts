import { createSignal, type Accessor } from 'solid-js'
import { settle, type CallContext, type Result } from '#web/kernel/api.ts'

type Call<Input, Answer> = (input: Input, options: { readonly context: CallContext }) => Promise<Answer>

export type IntentState<Answer> = {
  readonly busy: Accessor<boolean>
  /** The last refusal, until the next try. */
  readonly refused: Accessor<Extract<Result<Answer>, { ok: false }> | undefined>
  readonly clear: () => void
}

const waits = [400, 1200, 3000]
const again = new Set(['OFFLINE', 'BROKEN', 'TRY_AGAIN'])

/**
 * One thing a person wants to happen once: `const [claim, claiming] = createIntent(api.claim)`. The key is made with
 * the wish and kept over its tries; another input is another wish. A second press while busy is the same press.
 */
export function createIntent<Input, Answer>(
  call: Call<Input, Answer>,
): [(input: Input) => Promise<Result<Answer>>, IntentState<Answer>] {
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<Extract<Result<Answer>, { ok: false }>>()
  let wish: { asked: string; key: string } | undefined
  let running: Promise<Result<Answer>> | undefined

  const attempt = async (input: Input, key: string): Promise<Result<Answer>> => {
    let result = await settle(call(input, { context: { key } }))
    for (const wait of waits) {
      if (result.ok || !again.has(result.code) || (result.code === 'OFFLINE' && !navigator.onLine)) break
      await new Promise((go) => setTimeout(go, wait))
      result = await settle(call(input, { context: { key } }))
    }
    return result
  }

  const run = async (input: Input) => {
    const asked = JSON.stringify(input)
    if (wish?.asked !== asked) wish = { asked, key: crypto.randomUUID() }
    setBusy(true)
    setRefused(undefined)
    const result = await attempt(input, wish.key)
    // Only an answer or a clear no ends the wish; without one, the next press asks under the same key.
    if (result.ok || !again.has(result.code)) wish = undefined
    if (!result.ok) setRefused(result)
    setBusy(false)
    return result
  }

  return [
    (input) => {
      running ??= run(input).finally(() => {
        running = undefined
      })
      return running
    },
    { busy, refused, clear: () => setRefused(undefined) },
  ]
}
