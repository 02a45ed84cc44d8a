import type { Files } from '#functions/kernel/files.ts'
import { intentOf, type Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import type { Outcome, Table } from '#functions/kernel/table.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { Rights } from '#shared/people/rights.ts'

/** What the seed works with: the same use cases as everybody, and a clock that it may set back. */
export type Seeding = { readonly table: Table; readonly now: string; readonly issuer: string }
/** With the store that evidence goes to. */
export type SeedingFiles = Seeding & { readonly files: Files }

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

/** The rights of somebody whom the seed has appointed. */
export async function rightsOf({ table }: Seeding, person: PersonId): Promise<Rights> {
  const row = (await readOne(table, rightsKey(person))) as Rights | undefined
  if (!row) throw new Error(`the seed has no ${person}`)
  return row
}
