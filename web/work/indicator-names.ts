import { createEffect, createSignal, type Accessor } from 'solid-js'
import { clientOf, settle } from '#web/kernel/api.ts'

export type Countable = { readonly id: string; readonly code: string; readonly title: string }

let names: Promise<readonly Countable[]> | undefined

/** What work may count toward now; loaded once, after the page, and empty when it does not come. */
export async function loadCountable(): Promise<readonly Countable[]> {
  names ??= (async () => {
    const { performance } = await import('#shared/performance/performance.api.ts')
    const reply = await settle(clientOf({ countable: performance.countable }).countable())
    if (!reply.ok) names = undefined
    return reply.ok ? reply.answer.rows : []
  })()
  return names
}

function useIndicator(id: Accessor<string | undefined>): Accessor<Countable | undefined> {
  const [known, setKnown] = createSignal<readonly Countable[]>([])
  createEffect(() => {
    if (id() !== undefined) void loadCountable().then(setKnown)
  })
  return () => known().find((each) => each.id === id())
}

/** "RHK 2", once it is known. */
export function useIndicatorCode(id: Accessor<string | undefined>): Accessor<string | undefined> {
  const found = useIndicator(id)
  return () => found()?.code
}

/** "RHK 2, telaah kebijakan kerja fleksibel", once it is known. */
export function useIndicatorName(id: Accessor<string | undefined>): Accessor<string | undefined> {
  const found = useIndicator(id)
  return () => {
    const known = found()
    return known && `${known.code}, ${known.title}`
  }
}
