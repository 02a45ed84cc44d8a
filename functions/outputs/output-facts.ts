import type { Output, Version } from '#shared/outputs/output.ts'

type Named = Pick<Output, 'number' | 'title' | 'version' | 'task' | 'unit' | 'author' | 'authorName'>
type Countable = Pick<Version, 'indicator' | 'indicatorName' | 'quantity' | 'measure' | 'period'>

/** What every fact of an output tells of it. */
export const about = ({ number, title, version, task, unit, author, authorName }: Named, byName: string) => ({
  byName,
  number,
  title,
  version,
  task,
  unit,
  author,
  authorName,
})

/** What a version would count for. */
export const counted = ({ indicator, indicatorName, quantity, measure, period }: Countable) => ({
  indicator,
  indicatorName,
  quantity,
  measure,
  period,
})

/** Whose open pages show an output: itself, its task, queue, unit, author and reviewer. */
export const hintsOf = (
  output: Pick<Output, 'id' | 'task' | 'queue' | 'unit' | 'author'>,
  ...more: readonly (string | undefined)[]
) => [
  output.id,
  output.task,
  output.queue,
  output.unit,
  output.author,
  ...more.filter((id) => id !== undefined && id !== output.author).map(String),
]
