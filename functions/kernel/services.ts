import type { Table } from '#functions/kernel/table.ts'
import type { Id } from '#shared/kernel/ids.ts'

/** What every function of the portal works with; each function adds what its privilege allows. */
export type Services = {
  readonly table: Table
  /** Now, as an ISO instant in UTC. */
  readonly clock: () => string
  readonly newId: <P extends string>(prefix: P) => Id<P>
  /** The one origin that the portal is reached under. */
  readonly origin: string
  readonly log: (event: LogEvent) => void
}

/** One line of the log: ids and codes only, never content, names or tokens. */
export type LogEvent = {
  readonly level: 'info' | 'error'
  readonly event: string
  readonly requestId?: string
  readonly [field: string]: string | number | boolean | undefined
}
