import type { FunctionName } from '#functions/kernel/needs.ts'
import type { LogEvent, Services } from '#functions/kernel/services.ts'

/** What each function counts in its log, for alarms. */
export const counts = {
  api: ['claim-won', 'claim-lost', 'claim-refused'],
  door: ['seat-given', 'seat-refused', 'seat-failed'],
  timer: ['seat-unused', 'connection-untold', 'room-silent'],
} as const satisfies Partial<Record<FunctionName, readonly string[]>>

export type Counting = keyof typeof counts
export type CountName<F extends Counting = Counting> = (typeof counts)[F][number]

/** By these fields a line of a count is known. */
const mark = (name: CountName) => ({ event: 'counted', count: name }) as const

/** Writes one line that is counted: how often, and the code of a refusal. It says nothing of anybody. */
export function count(log: Services['log'], name: CountName, times = 1, code?: string): void {
  const line: LogEvent = { level: 'info', ...mark(name), times, ...(code !== undefined && { code }) }
  if (times > 0) log(line)
}

/** What finds the lines of a count in a log, as CloudWatch writes it, and the field that is added up. */
export const filterOf = (name: CountName) => ({
  pattern: `{ ${Object.entries(mark(name))
    .map(([field, value]) => `$.${field} = "${value}"`)
    .join(' && ')} }`,
  value: '$.times',
})
