export type Tell = (line: string) => void
/** Counts that have grown, under their names. */
export type Progress = (counts: Readonly<Record<string, number>>) => void

const every = 1_000

export const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ')

/** Says how far something is, at most once a second. `clock`: milliseconds. */
export function progressOf(step: string, tell: Tell, clock: () => number = Date.now): Progress {
  let said = clock()
  return (counts) => {
    if (clock() - said < every) return
    said = clock()
    tell(`${step}: ${counted(counts)}`)
  }
}
