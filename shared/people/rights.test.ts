import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Id } from '#shared/kernel/ids.ts'
import { person } from '#shared/people/person.ts'
import { hasRole, isHeadOf, isMemberOf, queueOf, rights, rightsAt } from '#shared/people/rights.ts'
import { headOfOn, rolesOn, type RoleAssignment } from '#shared/people/roles.ts'
import { isOn, isWithin, type Unit } from '#shared/people/unit.ts'

const prs = (name: string) => `prs_${name}` as Id<'prs'>
const unt = (name: string) => `unt_${name}` as Id<'unt'>
const head = prs('kepalacontoh')
const [agency, bureau, office] = [unt('badancontoh'), unt('birocontoh'), unt('kanwilcontoh')]

const mine = v.parse(rights, {
  person: head,
  name: 'Siti Aminah',
  email: 'siti.aminah@badan-contoh.example',
  unit: bureau,
  unitName: 'Biro Sumber Daya Manusia',
  zone: 'Asia/Jakarta',
  roles: ['staff', 'unit-head'],
  headOf: [bureau],
  pointLimit: 12,
  queues: { que_birocontoh: { name: 'Kebijakan SDM', unit: bureau, zone: 'Asia/Jakarta', leaseHours: 8, owner: true } },
})

describe('rights', () => {
  test('[P10] a role, a headship and a membership are there or not', () => {
    expect([hasRole(mine, 'unit-head'), hasRole(mine, 'auditor')]).toEqual([true, false])
    expect([isHeadOf(mine, bureau), isHeadOf(mine, agency)]).toEqual([true, false])
    expect([isMemberOf(mine, 'que_birocontoh'), isMemberOf(mine, 'que_laincontoh')]).toEqual([true, false])
  })

  test('[P10] the queue of a member tells its zone and lease', () => {
    expect(queueOf(mine, 'que_birocontoh')).toMatchObject({ zone: 'Asia/Jakarta', leaseHours: 8 })
  })

  test('[P10] no name of the language itself is a queue', () => {
    for (const trick of ['constructor', '__proto__', 'toString']) expect(isMemberOf(mine, trick)).toBe(false)
  })

  test('[P1] ids of another kind are refused', () => {
    expect(v.is(rights, { ...mine, person: bureau })).toBe(false)
    expect(v.is(rights, { ...mine, unit: 'unt_a#b' })).toBe(false)
  })

  test('[P2] a person needs no number, and the mail address is kept in small letters', () => {
    const one = v.parse(person, {
      id: head,
      name: 'Sumarni',
      email: ' Sumarni@Badan-Contoh.example',
      unit: bureau,
      position: 'Arsiparis',
      zone: 'Asia/Jakarta',
    })
    expect(one.email).toBe('sumarni@badan-contoh.example')
  })
})

describe('roles and units', () => {
  const appointed: readonly RoleAssignment[] = [
    { person: head, role: 'unit-head', unit: bureau, from: '2026-01-01', until: '2026-06-30' },
    { person: head, role: 'unit-head', unit: office, from: '2026-07-01' },
    { person: head, role: 'staff', unit: bureau, from: '2020-01-01' },
    { person: prs('oranglain'), role: 'auditor', unit: agency, from: '2020-01-01' },
  ]

  test('[P9] a role holds from its first day up to and with its last', () => {
    expect(headOfOn(appointed, head, '2025-12-31')).toEqual([])
    expect(headOfOn(appointed, head, '2026-06-30')).toEqual([bureau])
    expect(headOfOn(appointed, head, '2026-07-01')).toEqual([office])
  })

  test('[P9] roles are told once, in their order', () => {
    expect(rolesOn(appointed, head, '2026-03-01')).toEqual(['staff', 'unit-head'])
    expect(rolesOn(appointed, prs('tidakada'), '2026-03-01')).toEqual([])
  })

  test('[P11] a session has the roles of the day, and none before the first day and after the last', () => {
    const until = '2026-12-31'
    const assignments = [
      { role: 'staff', unit: bureau, from: '2026-01-01', until },
      { role: 'unit-head', unit: bureau, from: '2026-03-01', until: '2026-06-30' },
      { role: 'unit-head', unit: office, from: '2026-07-01' },
    ] as const
    // One minute before the day ends in Jakarta.
    const on = (day: string) => rightsAt({ ...mine, assignments }, `${day}T16:59:00.000Z`)
    expect(on('2025-12-31')).toBeUndefined()
    expect(on('2026-01-01')).toMatchObject({ roles: ['staff'], headOf: [] })
    expect(on('2026-06-30')).toMatchObject({ roles: ['staff', 'unit-head'], headOf: [bureau] })
    expect(on('2026-07-01')).toMatchObject({ roles: ['staff', 'unit-head'], headOf: [office] })
    expect(on(until)).toBeDefined()
    expect(on('2027-01-01')).toBeUndefined()
    expect(rightsAt(mine, '2027-01-01T00:00:00.000Z')).toEqual(mine)
  })

  const unitOf = (id: Id<'unt'>, parent?: Id<'unt'>): Unit => ({
    id,
    name: 'Unit',
    shortName: 'U',
    zone: 'Asia/Jakarta',
    from: '2026-01-01',
    ...(parent && { parent }),
  })

  test('[P8] a unit lies within itself and all above it', () => {
    const tree = [unitOf(agency), unitOf(bureau, agency), unitOf(office, bureau)]
    expect([office, bureau, agency].map((above) => isWithin(tree, office, above))).toEqual([true, true, true])
    expect(isWithin(tree, agency, office)).toBe(false)
  })

  test('[P8] a ring of units ends the walk', () => {
    expect(isWithin([unitOf(bureau, office), unitOf(office, bureau)], bureau, agency)).toBe(false)
  })

  test('[P8] without a last day it goes on', () => {
    expect(isOn({ from: '2026-01-01' }, '2099-01-01')).toBe(true)
  })
})
