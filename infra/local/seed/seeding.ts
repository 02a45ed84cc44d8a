import { intentOf, type Intent } from '#functions/kernel/intent.ts'
import type { Outcome, Table } from '#functions/kernel/table.ts'

/** What the seed works with: the same use cases as everybody, and a clock that it may set back. */
export type Seeding = { readonly table: Table; readonly now: string; readonly issuer: string }

/** An intent under a name of the seed: the same start twice makes nothing twice. */
export const seedIntent = (name: string, at: string): Intent => intentOf('seed', name, { name }, at)

// What an earlier start has made is there; any other refusal is a fault of the seed.
const there = /_EXISTS$|^ACCOUNT_TAKEN$|^KEY_REUSED$/

/** The answer of a step, undefined when an earlier start has made the thing already. */
export async function made<Answer>(
  step: string,
  outcome: Promise<Outcome<Answer, string>>,
): Promise<Answer | undefined> {
  const result = await outcome
  if (result.done) return result.answer
  if (there.test(result.refused)) return undefined
  throw new Error(`the seed could not ${step}: ${result.refused}`)
}
