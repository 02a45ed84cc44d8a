import { createSignal, untrack, type Accessor } from 'solid-js'
import { toText } from '#shared/kernel/time.ts'

const read = () => toText(Temporal.Now.instant())
const [now, setNow] = createSignal(read())
const everyMs = 30_000
let timer: ReturnType<typeof setInterval> | undefined

/** The present moment for due words and leases, to half a minute; a page that slept gets it with the next one that is shown. */
export function useNow(): Accessor<string> {
  timer ??= setInterval(() => setNow(read()), everyMs)
  if (untrack(now) < toText(Temporal.Now.instant().subtract({ milliseconds: everyMs }))) untrack(() => setNow(read()))
  return now
}
