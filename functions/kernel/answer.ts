import { type ORPCError } from '@orpc/server'
import type { Stored } from '#shared/kernel/condition.ts'

/** What a contract can say no with: oRPC's constructors of the declared errors. */
type Errors<Code extends string> = {
  readonly [K in Code]: (options: { readonly data: never }) => ORPCError<string, unknown>
}

type Told =
  | { readonly done: true; readonly answer: unknown }
  | { readonly done: false; readonly refused: string; readonly tells: Stored }
type CodesOf<O extends Told> = Extract<O, { readonly done: false }>['refused']
type AnswerOf<O extends Told> = Extract<O, { readonly done: true }>['answer']

/**
 * The one place where a refusal becomes an error of the contract: a code that the contract does not declare does not
 * compile, and what is told is shaped by the declared schema.
 */
export function answer<O extends Told>(
  errors: Errors<CodesOf<O> | 'CHANGED' | 'KEY_REUSED' | 'TRY_AGAIN'>,
  outcome: O,
): AnswerOf<O> {
  if (outcome.done) return outcome.answer
  throw errors[outcome.refused as CodesOf<O>]({ data: outcome.tells as never })
}
