import type { TaskRow } from '#shared/work/task-view.ts'

/** A page of a list as it is shown. `waiting`: new rows that would push others down, shown on request. */
export type ShownPage = {
  readonly rows: readonly TaskRow[]
  readonly waiting: readonly TaskRow[]
  /** How many rows the page has by the last answer. */
  readonly size: number
  readonly next?: string | undefined
}
export type PageAnswer = { readonly rows: readonly TaskRow[]; readonly next?: string | undefined }

export const asShown = ({ rows, next }: PageAnswer): ShownPage => ({
  rows,
  waiting: [],
  size: rows.length,
  next,
})

/**
 * A newer look at the same page, without a jump: rows change or leave where they stand, rows behind the last one are
 * added, rows between them wait. An answer that is older than what an act has told does not win; `kept`: rows that
 * stay although they left the view, because somebody has just acted on them.
 */
export function mergeRows(shown: ShownPage | undefined, answer: PageAnswer, kept: ReadonlySet<string>): ShownPage {
  if (!shown || shown.rows.length === 0) return asShown(answer)
  const answered = new Map(answer.rows.map((row) => [row.id, row]))
  const known = new Set(shown.rows.map(({ id }) => id))
  const last = answer.rows.findLastIndex(({ id }) => known.has(id))
  const isNew = ({ id }: TaskRow) => !known.has(id)
  const staying = shown.rows
    .filter(({ id }) => answered.has(id) || kept.has(id))
    .map((row) => newer(row, answered.get(row.id)))
  if (staying.length === 0) return asShown(answer)
  return {
    rows: [...staying, ...answer.rows.slice(last + 1).filter(isNew)],
    waiting: answer.rows.slice(0, last + 1).filter(isNew),
    size: answer.rows.length,
    next: answer.next,
  }
}

const newer = (row: TaskRow, answer: TaskRow | undefined) => (answer && answer.rev >= row.rev ? answer : row)
