import type { Table } from '#functions/kernel/table.ts'
import { accountKey, type Account } from '#functions/people/account.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { changeAccount } from '#functions/people/change-account.ts'
import { changePerson } from '#functions/people/change-person.ts'
import { changeUnit } from '#functions/people/change-unit.ts'
import { createUnit } from '#functions/people/create-unit.ts'
import { profileKey, rightsKey, unitKey } from '#functions/people/people.keys.ts'
import type { LoadedAgency, LoadedPerson } from '#infra/load/agency-of.ts'
import { accountOf, type Present } from '#infra/load/present.ts'
import { differing, loadIntent, revOf, type Step } from '#infra/load/step.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { rightsAt, type StoredRights } from '#shared/people/rights.ts'
import type { Unit } from '#shared/people/unit.ts'

const unitFields = ['name', 'shortName', 'parent', 'zone', 'from', 'until', 'calendar'] as const

export const unitSteps = (table: Table, { units }: LoadedAgency, present: Present): readonly Step[] =>
  units.flatMap((unit) => unitStep(table, unit, present(unitKey(unit.id))))

function unitStep(table: Table, unit: Unit, row: Stored | undefined): readonly Step[] {
  const what = row ? differing(unit, row, unitFields) : []
  if (row && what.length === 0) return []
  const [rev, common] = [revOf(row), { file: 'units', code: unit.name, lane: unit.id } as const]
  const intent = (now: string) => loadIntent(unit.id, rev, unit, now)
  return row
    ? [{ ...common, kind: 'changed', what, take: (now) => changeUnit(table, intent(now), rev, unit) }]
    : [{ ...common, kind: 'new', what, take: (now) => createUnit(table, intent(now), unit) }]
}

const personFields = ['name', 'email', 'unit', 'unitName', 'zone', 'pointLimit', 'position', 'assignments'] as const

/** The rights of the present day, and the dated roles that those of any other day come from. */
function rightsFrom(person: LoadedPerson, now: string): StoredRights {
  const { id, name, email, unit, unitName, zone, pointLimit, assignments } = person
  const known = { person: id, name, email, unit, unitName, zone, pointLimit, queues: {}, assignments }
  const none: StoredRights = { ...known, roles: [], headOf: [] }
  return rightsAt(none, now) ?? none
}

export const personSteps = (
  table: Table,
  { people }: LoadedAgency,
  present: Present,
  issuer: string,
): readonly Step[] =>
  people.flatMap((person) => {
    const row = present(rightsKey(person.id))
    const rev = revOf(row)
    const { nip, position, code } = person
    const account = accountOf(person, issuer)
    const common = { file: 'people', code, lane: person.id } as const
    const profile = (now: string) => ({ rights: rightsFrom(person, now), position, nip })
    if (!row) {
      const take = (now: string) =>
        appointPerson(table, loadIntent(person.id, rev, { person, account }, now), {
          ...profile(now),
          issuer: account.issuer,
          subject: account.subject,
        })
      return [{ ...common, kind: 'new', what: [], take } satisfies Step]
    }
    const what = [
      ...differing(person, row, personFields),
      ...differing({ nip }, present(profileKey(person.id)) ?? {}, ['nip']),
    ]
    const seen = { rev, unit: row['unit'] as Unit['id'] }
    const former = row['account'] as Account | undefined
    const isKept = keeps(account, former)
    const change: Step = {
      ...common,
      kind: 'changed',
      what,
      note: isKept && what.includes('email') ? `${person.name} ${stays}` : undefined,
      take: (now) => changePerson(table, loadIntent(person.id, rev, person, now), seen, profile(now), what),
    }
    const other: Step = {
      ...common,
      kind: 'changed',
      what: ['account'],
      take: (now) => {
        const intent = loadIntent(`${person.id}.account`, rev, account, now)
        return changeAccount(table, intent, person.id, account)
      },
    }
    const isLetIn = present(accountKey(account))?.['person'] === person.id || isKept
    return [...(what.length > 0 ? [change] : []), ...(isLetIn ? [] : [other])]
  })

/** Who signs in already keeps their account while the folder names no subject. */
const keeps = (wanted: Account, former: Account | undefined) =>
  wanted.subject === undefined && former?.subject !== undefined && former.issuer === wanted.issuer

const stays = 'still signs in by the account bound before; give a subject to replace it'

/** Two people with one account: an empty issuer is the agency's own, and may stand beside that one written out. */
export function doubleAccounts({ people }: LoadedAgency, issuer: string): readonly string[] {
  const first = new Map<string, string>()
  return people.flatMap((person) => {
    const account = accountOf(person, issuer)
    const { pk } = accountKey(account)
    const before = first.get(pk)
    first.set(pk, before ?? person.code)
    if (before === undefined) return []
    return [
      `people.csv: subject ${account.subject ?? ''} of ${person.code} is that of ${before} too, for an empty issuer is ${issuer}: an account lets one person in, so each needs their own.`,
    ]
  })
}

/** Accounts that let somebody else in already. */
export const accountFaults = ({ people }: LoadedAgency, present: Present, issuer: string): readonly string[] =>
  people.flatMap((person) => {
    const account = accountOf(person, issuer)
    const holder = present(accountKey(account))?.['person']
    if (typeof holder !== 'string' || holder === person.id) return []
    const said = account.subject === undefined ? `email ${account.email ?? ''}` : `subject ${account.subject}`
    return [
      `people.csv: ${said} of ${person.code} lets ${holder} in already: give that person another account first, for example by another subject.`,
    ]
  })
