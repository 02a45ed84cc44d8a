import { count } from '#functions/kernel/counts.ts'
import type { Services } from '#functions/kernel/services.ts'

type Ended = { readonly done: true } | { readonly done: false; readonly refused: string }

/** Refusals that only say that somebody was first: where people share a queue they are daily bread. */
const first: ReadonlySet<string> = new Set([
  'TASK_HELD',
  'TASK_CLOSED',
  'TASK_CHANGED',
  'TASK_MOVED',
  'NOTHING_TO_TAKE',
  'CHANGED',
])

/** Counts how a claim ended: won, lost to somebody who was first, or refused for another reason. */
export function countClaim<E extends Ended>({ log }: Pick<Services, 'log'>, ended: E): E {
  if (ended.done) count(log, 'claim-won')
  else count(log, first.has(ended.refused) ? 'claim-lost' : 'claim-refused', 1, ended.refused)
  return ended
}
