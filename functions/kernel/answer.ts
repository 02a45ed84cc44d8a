import { ORPCError } from '@orpc/server'
import type { Outcome } from '#functions/kernel/table.ts'
import type { Refusal } from '#shared/kernel/refusal.ts'

/** What a contract can say no with: oRPC's constructors of the declared errors. */
type Errors<Code extends string> = {
  readonly [K in Code]: (options: { readonly data: never }) => ORPCError<string, unknown>
}

/**
 * The one place where a refusal becomes an error of the contract: a code that the contract does not declare does not
 * compile, and what is told is shaped by the declared schema.
 */
export function answer<Answer, Code extends string>(
  errors: Errors<Code | 'CHANGED' | 'KEY_REUSED' | 'TRY_AGAIN'>,
  outcome: Outcome<Answer, Code>,
): Answer {
  if (outcome.done) return outcome.answer
  throw errors[outcome.refused]({ data: outcome.tells as never })
}

export type Refusals = Readonly<Record<string, Refusal>>
