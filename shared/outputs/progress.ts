/** Something that a person did on a day: a version handed in, or a result of theirs approved. `at`: ISO instant, UTC. */
export type Achievement = {
  readonly what: 'submitted' | 'approved'
  readonly at: string
  readonly number: string
  readonly title: string
  readonly version: number
  readonly quantity: number
  readonly measure: string
  readonly indicatorName: string
}

/** How an achievement is said; `time`: of the day, in the person's zone. */
export type ProgressWords = Readonly<
  Record<Achievement['what'], (told: Omit<Achievement, 'at' | 'what'> & { readonly time: string }) => string>
>

/** [O24] The day as lines of "Progres harian", in the order of time. */
export const progressLines = (day: readonly Achievement[], zone: string, words: ProgressWords): readonly string[] =>
  [...day].sort(byTime).map(({ what, at, ...told }) => words[what]({ ...told, time: timeIn(zone, at) }))

const byTime = (a: Achievement, b: Achievement) =>
  a.at === b.at ? a.version - b.version || rank[a.what] - rank[b.what] : a.at < b.at ? -1 : 1
const rank = { submitted: 0, approved: 1 } as const

/** [O24] From where to where a day of a zone runs, as instants. */
export function spanOf(date: string, zone: string): { readonly from: string; readonly until: string } {
  const day = Temporal.PlainDate.from(date)
  const begin = (of: Temporal.PlainDate) =>
    of.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
  return { from: begin(day), until: begin(day.add({ days: 1 })) }
}

const timeIn = (zone: string, at: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
    .replace(':', '.')
