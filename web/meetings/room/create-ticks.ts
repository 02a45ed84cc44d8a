import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** The present moment in milliseconds, moving every `everyMs`. */
export function createTicks(everyMs: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), everyMs)
  onCleanup(() => clearInterval(timer))
  return now
}
