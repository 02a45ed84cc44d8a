import type { Key } from '#functions/kernel/change.ts'
import { readMany } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { accountKey, type Account } from '#functions/people/account.ts'
import { profileKey, rightsKey, unitKey } from '#functions/people/people.keys.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { memberKey, queueKey } from '#functions/work/work.keys.ts'
import type { LoadedAgency, LoadedPerson } from '#infra/load/agency-of.ts'
import type { Stored } from '#shared/kernel/condition.ts'

/** What the table has now under the keys of an agency. */
export type Present = (key: Key) => Stored | undefined

const batch = 100

/** The account that a row of people.csv asks for. */
export function accountOf({ account, email }: LoadedPerson, ownIssuer: string): Account {
  const { issuer = ownIssuer, subject } = account
  return subject === undefined ? { issuer, email } : { issuer, subject }
}

/** Reads all that a load would touch. */
export async function readPresent(table: Table, agency: LoadedAgency, issuer: string): Promise<Present> {
  const keys: readonly Key[] = [
    ...agency.units.map(({ id }) => unitKey(id)),
    ...agency.people.flatMap((person) => [
      rightsKey(person.id),
      profileKey(person.id),
      accountKey(accountOf(person, issuer)),
    ]),
    ...agency.queues.map(({ id }) => queueKey(id)),
    ...agency.members.map(({ queue, person }) => memberKey(queue.id, person.id)),
    ...agency.indicators.map(({ id }) => indicatorKey(id)),
  ]
  const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`
  const known = new Map<string, Stored>()
  for (let from = 0; from < keys.length; from += batch)
    for (const row of await readMany(table, keys.slice(from, from + batch))) known.set(nameOf(row as Stored & Key), row)
  return (key) => known.get(nameOf(key))
}
