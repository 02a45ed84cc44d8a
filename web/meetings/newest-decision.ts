import { shift } from '#shared/kernel/time.ts'
import type { Decision } from '#shared/meetings/decision.ts'

/** The decision that was recorded within the last two minutes, for everybody to see under the stage. */
export function newestDecision(
  decisions: readonly Decision[],
  now: string,
): (Decision & { number: number }) | undefined {
  const newest = decisions.at(-1)
  return newest && newest.at > shift(now, { minutes: -2 }) ? { ...newest, number: decisions.length } : undefined
}
