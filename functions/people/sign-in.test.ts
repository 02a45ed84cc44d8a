import { beforeEach, describe, expect, test } from 'vitest'
import { findSession } from '#functions/kernel/session.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { addressOf } from '#functions/people/account.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { changeAccount } from '#functions/people/change-account.ts'
import type { Claims } from '#functions/people/identity-provider.ts'
import { rightsKey, subjectKey } from '#functions/people/people.keys.ts'
import { signIn } from '#functions/people/sign-in.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Assignment } from '#shared/people/roles.ts'
import type { Rights } from '#shared/people/rights.ts'
import { freshTable } from '#test/kit/table.ts'
import { answered, friday, refused, wish } from '#test/kit/workplace.ts'

const issuer = 'https://sso.uji.example'
const ruth = {
  ...{ person: 'prs_ruthwambrauw', name: 'Ruth Wambrauw', email: 'ruth@uji.example' },
  ...{ unit: 'unt_biroumum', unitName: 'Biro Umum', zone: 'Asia/Jayapura' },
  ...{ roles: ['staff'], headOf: [], pointLimit: 20, queues: {} },
} as unknown as Rights

let table: Table
beforeEach(async () => {
  table = await freshTable()
})

const appoint = (rights: Rights, account: { subject?: string; assignments?: readonly Assignment[] } = {}) => {
  const { assignments, ...known } = account
  const profile = { rights: { ...rights, ...(assignments && { assignments }) }, position: 'Analis' }
  return appointPerson(table, wish('load', friday), { ...profile, issuer, ...known })
}
const comes = (subject: string, email?: string, from = issuer): Claims => ({
  ...{ issuer: from, subject, idToken: 'a token' },
  verifiedEmail: () => Promise.resolve(email),
})
/** The person whose session begins, or undefined. */
async function begins(claims: Claims, now = friday): Promise<string | undefined> {
  const secret = await signIn(table, claims, now)
  return secret === undefined ? undefined : (await findSession(table, secret, now))?.subject
}

/** Does `other` just before the first write of `work`. */
async function meanwhile(other: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  let isOver = false
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName?.startsWith('TransactWrite') && !isOver) {
          isOver = true
          await other()
        }
        return next(args)
      },
    { step: 'initialize', name: 'meanwhile' },
  )
  try {
    await work()
  } finally {
    table.client.middlewareStack.remove('meanwhile')
  }
}

describe('[P12] who is known by a subject', () => {
  test('is let in by it, at its issuer only; an address opens nothing', async () => {
    await answered(appoint(ruth, { subject: 'ruth' }))
    expect(await begins(comes('ruth'))).toBe(ruth.person)
    expect(await begins(comes('ruth', ruth.email, 'https://sso.lain.example'))).toBeUndefined()
    expect(await begins(comes('somebody', ruth.email))).toBeUndefined()
  })

  test('gets another account: the former lets nobody in, and what it began is over', async () => {
    await answered(appoint(ruth, { subject: 'ruth' }))
    const later = shift(friday, { minutes: 5 })
    await answered(changeAccount(table, wish('load', later), ruth.person, { issuer, subject: 'ruth-2' }))
    expect(await begins(comes('ruth'), later)).toBeUndefined()
    expect(await begins(comes('ruth-2'), later)).toBe(ruth.person)
    expect(await readOne(table, rightsKey(ruth.person))).toMatchObject({ sessionsSince: later })
    // The former account is free again, the new one is not.
    const other = { ...ruth, person: 'prs_oranglain000', email: 'lain@uji.example' } as Rights
    expect((await refused(appoint(other, { subject: 'ruth-2' }))).code).toBe('ACCOUNT_TAKEN')
    await answered(appoint(other, { subject: 'ruth' }))
    expect(await begins(comes('ruth'), later)).toBe(other.person)
  })
})

describe('[P12] who is invited by an address', () => {
  test('is bound to the first subject that comes with it verified, and to no other afterwards', async () => {
    await answered(appoint(ruth))
    expect(await begins(comes('guess', undefined))).toBeUndefined()
    expect(await begins(comes('guess', 'ruth2@uji.example'))).toBeUndefined()
    expect(await begins(comes('guess', ruth.email, 'https://sso.lain.example'))).toBeUndefined()
    expect(await begins(comes('f1c2', ruth.email))).toBe(ruth.person)
    expect(await begins(comes('other', ruth.email))).toBeUndefined()
    // Bound: the address is not asked for any more.
    expect(await begins(comes('f1c2', undefined))).toBe(ruth.person)
    const facts = await readAll(table, { of: rightsKey(ruth.person).pk, beginsWith: 'FACT#RIGHTS' })
    expect(facts.map(({ type }) => type)).toEqual(['person-appointed', 'account-bound'])
    expect(JSON.stringify(facts)).not.toContain(ruth.email)
  })

  test('comes in twice at once as one person; two subjects at once are one of them', async () => {
    await answered(appoint(ruth))
    const twice = await Promise.all([begins(comes('f1c2', ruth.email)), begins(comes('f1c2', ruth.email))])
    expect(twice).toEqual([ruth.person, ruth.person])
    const budi = { ...ruth, person: 'prs_budiraharjo0', email: 'budi@uji.example' } as Rights
    await answered(appoint(budi))
    const both = await Promise.all([begins(comes('b1', budi.email)), begins(comes('b2', budi.email))])
    expect(both.filter((each) => each === budi.person)).toHaveLength(1)
  })

  test('and binds a subject while another account is given: that one is closed as well', async () => {
    await answered(appoint(ruth))
    await meanwhile(
      () => begins(comes('f1c2', ruth.email)),
      () => answered(changeAccount(table, wish('load', friday), ruth.person, { issuer, subject: 'ruth-2' })),
    )
    expect(await begins(comes('f1c2', ruth.email))).toBeUndefined()
    expect(await begins(comes('ruth-2'))).toBe(ruth.person)
  })

  test('and has bound the very subject that is given now keeps it, and the sessions that it began', async () => {
    await answered(appoint(ruth))
    expect(await begins(comes('f1c2', ruth.email))).toBe(ruth.person)
    await answered(changeAccount(table, wish('load', friday), ruth.person, { issuer, subject: 'f1c2' }))
    expect(await begins(comes('f1c2'))).toBe(ruth.person)
    expect(await readOne(table, rightsKey(ruth.person))).toMatchObject({ account: { subject: 'f1c2' }, rev: 2 })
    expect((await readOne(table, rightsKey(ruth.person)))?.['sessionsSince']).toBeUndefined()
  })

  test('again after another account is bound anew by the same subject, which can be closed again', async () => {
    const give = (account: { subject?: string; email?: string }) =>
      answered(changeAccount(table, wish('load', friday), ruth.person, { issuer, ...account }))
    await answered(appoint(ruth))
    expect(await begins(comes('f1c2', ruth.email))).toBe(ruth.person)
    await give({ subject: 'ruth-2' })
    await give({ email: ruth.email })
    expect(await begins(comes('f1c2', ruth.email))).toBe(ruth.person)
    expect(await readOne(table, subjectKey(issuer, 'f1c2'))).toMatchObject({ person: ruth.person })
    await give({ subject: 'ruth-2' })
    expect(await begins(comes('f1c2', ruth.email))).toBeUndefined()
  })

  test.each([
    ['Ruth@Uji.Example', 'ruth@uji.example'],
    ['\u212Aiki@uji.example', undefined],
    ['ruth@uji.example\u00A0', undefined],
    [' ruth@uji.example', undefined],
    ['', undefined],
    [true, undefined],
  ])('is meant by the address %o only if it is plain: %o', (told, address) => {
    expect(addressOf(told)).toBe(address)
  })
})

test('[P11] who is not staff yet, or any more, is not let in; the day is that of their zone', async () => {
  const unit = ruth.unit
  const day = { role: 'staff', unit, from: '2026-11-28', until: '2026-11-28' } as const
  await answered(appoint(ruth, { subject: 'ruth', assignments: [day] }))
  // In Jayapura the day begins at 15.00 UTC of the day before.
  const [before, first, last, after] = ['27T14:59', '27T15:00', '28T14:59', '28T15:00'] as const
  const at = (time: string) => begins(comes('ruth'), `2026-11-${time}:00.000Z`)
  expect([await at(before), await at(first), await at(last), await at(after)]).toEqual([
    undefined,
    ruth.person,
    ruth.person,
    undefined,
  ])
})
