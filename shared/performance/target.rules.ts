import { quarterOf, type Indicator } from '#shared/performance/indicator.ts'

const lastDays = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' } as const

/** [F6] The year's target; undefined when none was set: missing is not zero. */
export const targetOf = ({ targets, year }: Pick<Indicator, 'targets' | 'year'>): number | undefined =>
  targets[String(year)]

/**
 * [F7] The target up to the end of the quarter of `today` (2026-11-25): the sum of the quarters set so far, never
 * more than the year's. Undefined when no quarter is set.
 */
export function targetToDate(
  { targets, year }: Pick<Indicator, 'targets' | 'year'>,
  today: string,
): { value: number; day: string } | undefined {
  const quarter = quarterOf(today)
  const due = Object.entries(targets).filter(([period]) => period.startsWith(`${String(year)}-Q`) && period <= quarter)
  if (!due.length || !quarter.startsWith(String(year))) return undefined
  const value = due.reduce((sum, [, target]) => sum + target, 0)
  return { value, day: `${String(year)}-${lastDays[quarter.slice(5) as keyof typeof lastDays]}` }
}

/** [F8] May a result still be counted in this period? The present quarter, and the last one until its quarter's 10th day. */
export function mayCountIn(period: string, today: string): boolean {
  if (period === quarterOf(today)) return true
  const tenDaysAgo = Temporal.PlainDate.from(today).subtract({ days: 10 }).toString()
  return period === quarterOf(tenDaysAgo)
}
