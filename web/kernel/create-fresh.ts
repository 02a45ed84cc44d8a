import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js'
import { createStore, reconcile, unwrap, type SetStoreFunction } from 'solid-js/store'
import { settle } from '#web/kernel/api.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'

export type Fresh<T extends object> = {
  /** The last good answer; it stays while a newer one is on its way, and when that one fails. */
  readonly value: Accessor<T | undefined>
  /** Why the last look failed. */
  readonly refused: Accessor<Refused | undefined>
  /** When the answer came. */
  readonly at: Accessor<string | undefined>
  readonly refresh: () => void
  /** Writes what an act has already told, before the next look. */
  readonly change: SetStoreFunction<{ value?: T }>
}

type Options<T> = {
  /** What to show when an answer comes: by default the answer. */
  readonly merge?: (shown: T | undefined, answer: T) => T
  /** Runs the change of what is shown, for those who must look after the focus. */
  readonly around?: (change: () => void) => void
}

/**
 * Something that changes elsewhere, kept in view: asked for when `input` changes, on `refresh` and when the network is
 * back; parts that did not change keep their elements. One look at a time, the last one wins.
 */
export function createFresh<Input, T extends object>(
  input: () => Input,
  call: (input: Input) => Promise<T>,
  { merge = (_, answer) => answer, around = (change) => change() }: Options<T> = {},
): Fresh<T> {
  const [state, change] = createStore<{ value?: T }>({})
  const [refused, setRefused] = createSignal<Refused>()
  const [at, setAt] = createSignal<string>()
  const asked = createMemo(() => JSON.stringify(input()))
  let turn = 0
  let running: number | undefined
  let isWanted = false

  const show = (answer: T) =>
    batch(() => {
      const shown = untrack(() => state.value)
      const next = merge(shown && unwrap(shown), answer)
      if (shown) change('value', reconcile(next, { key: 'id', merge: true }))
      else change({ value: next })
      setRefused(undefined)
      setAt(Temporal.Now.instant().toString())
    })

  const isAskedAgain = () => isWanted
  const look = async () => {
    if (running === turn) {
      isWanted = true
      return
    }
    const mine = (running = turn)
    do {
      isWanted = false
      const result = await settle(call(untrack(input)))
      if (mine !== turn) return
      if (result.ok) around(() => show(result.answer))
      else setRefused(result)
    } while (isAskedAgain())
    running = undefined
  }
  const refresh = () => void look()

  createEffect(
    on(asked, () => {
      turn += 1
      batch(() => {
        change({ value: undefined } as object)
        setRefused(undefined)
        setAt(undefined)
      })
      refresh()
    }),
  )
  addEventListener('online', refresh)
  onCleanup(() => {
    turn += 1
    removeEventListener('online', refresh)
  })
  return { value: () => state.value, refused, at, refresh, change }
}
