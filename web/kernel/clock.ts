import { createSignal, untrack, type Accessor } from 'solid-js'
import { toText } from '#shared/kernel/time.ts'

const read = () => toText(Temporal.Now.instant())
const [now, setNow] = createSignal(read())
let timer: ReturnType<typeof setInterval> | undefined

/** The present moment for due words and leases, to half a minute. */
export function useNow(): Accessor<string> {
  timer ??= setInterval(() => setNow(read()), 30_000)
  untrack(() => setNow(read()))
  return now
}
