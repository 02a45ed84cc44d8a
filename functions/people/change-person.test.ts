import { beforeAll, describe, expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { changePerson } from '#functions/people/change-person.ts'
import { changeUnit } from '#functions/people/change-unit.ts'
import { createUnit } from '#functions/people/create-unit.ts'
import { listColleagues, listUnits } from '#functions/people/list-people.ts'
import { profileKey, rightsKey, unitKey } from '#functions/people/people.keys.ts'
import { shift } from '#shared/kernel/time.ts'
import type { StoredRights } from '#shared/people/rights.ts'
import type { Unit, UnitId } from '#shared/people/unit.ts'
import { answered, friday, wish, workplace, type Workplace } from '#test/kit/workplace.ts'

let w: Workplace
let rina: StoredRights
beforeAll(async () => {
  w = await workplace(2)
  rina = w.people[0] as StoredRights
})

const elsewhere = 'unt_kanwilbaru' as UnitId
const namesIn = async (unit: string, now = friday) => (await listColleagues(w.table, unit, now)).map(({ name }) => name)
const change = (rev: number, rights: StoredRights, nip: string | undefined, ...changed: readonly string[]) => {
  const seen = { rev, unit: rina.unit }
  return answered(changePerson(w.table, wish('load', friday), seen, { rights, position: 'Kepala', nip }, changed))
}

describe('[P13] a person who moves', () => {
  test('is in the lists of the new unit only, keeps queues and account, and the change keeps its fact', async () => {
    const before = await readOne(w.table, rightsKey(rina.person))
    const moved = {
      ...rina,
      unit: elsewhere,
      unitName: 'Kanwil Baru',
      zone: 'Asia/Jayapura',
      queues: {},
    } as StoredRights
    await change(Number(before?.['rev']), moved, '198904122014032901', 'unit', 'nip')
    expect(await namesIn(rina.unit)).not.toContain(rina.name)
    expect(await namesIn(elsewhere)).toEqual([rina.name])
    const after = await readOne(w.table, rightsKey(rina.person))
    expect(after).toMatchObject({
      unit: elsewhere,
      position: 'Kepala',
      queues: before?.['queues'],
      account: before?.['account'],
    })
    expect(await readOne(w.table, profileKey(rina.person))).toMatchObject({ nip: '198904122014032901' })
    const facts = await readAll(w.table, { of: rightsKey(rina.person).pk, beginsWith: 'FACT#RIGHTS' })
    expect(facts.at(-1)).toMatchObject({
      type: 'person-changed',
      data: { unit: elsewhere, changed: ['unit', 'nip'] },
      hints: [rina.person, elsewhere, rina.unit],
    })
    expect(JSON.stringify(facts)).not.toContain('198904122014032901')
  })

  test('and comes back stands in the first list again, and no more in the other', async () => {
    const { rev, unit } = (await readOne(w.table, rightsKey(rina.person))) as { rev: number; unit: UnitId }
    const back = { rights: rina, position: 'Analis' }
    await answered(changePerson(w.table, wish('load', friday), { rev, unit }, back, ['unit', 'nip']))
    expect(await namesIn(rina.unit)).toContain(rina.name)
    expect(await namesIn(elsewhere)).toEqual([])
    expect((await readOne(w.table, profileKey(rina.person)))?.['nip']).toBeUndefined()
  })
})

test('[P11] who has not come yet and who has left is in no list, and no unit that is over', async () => {
  const andi = w.people[1] as StoredRights
  const days = { from: '2026-12-01', until: '2026-12-31' }
  const dated = { ...andi, assignments: [{ role: 'staff', unit: andi.unit, ...days }] } as StoredRights
  const { rev } = (await readOne(w.table, rightsKey(andi.person))) as { rev: number }
  const seen = { rev, unit: andi.unit }
  await answered(
    changePerson(w.table, wish('load', friday), seen, { rights: dated, position: 'Analis' }, ['assignments']),
  )
  const at = (day: string) => namesIn(andi.unit, `${day}T05:00:00.000Z`)
  const isThere = await Promise.all(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(at))
  expect(isThere.map((names) => names.includes(andi.name))).toEqual([false, true, true, false])
})

test('[P13] a unit changes its name and ends, with a fact each, and is listed on its days only', async () => {
  const unit: Unit = {
    id: elsewhere,
    name: 'Kanwil Baru',
    shortName: 'Kanwil',
    zone: 'Asia/Jayapura',
    from: '2026-01-01',
  }
  await answered(createUnit(w.table, wish('load', friday), unit))
  await answered(changeUnit(w.table, wish('load', friday), 1, { ...unit, name: 'Kanwil Papua', until: '2026-11-27' }))
  const listed = async (now: string) => (await listUnits(w.table, now)).map(({ name }) => name)
  expect(await listed(friday)).toEqual(['Kanwil Papua'])
  expect(await listed(shift(friday, { hours: 24 }))).toEqual([])
  await answered(changeUnit(w.table, wish('load', friday), 2, unit))
  expect((await readOne(w.table, unitKey(elsewhere)))?.['until']).toBeUndefined()
  const facts = await readAll(w.table, { of: 'AGENCY', beginsWith: 'FACT#' })
  expect(facts.map(({ type, data }) => [type, (data as { name: string }).name])).toEqual([
    ['unit-created', 'Kanwil Baru'],
    ['unit-changed', 'Kanwil Papua'],
    ['unit-changed', 'Kanwil Baru'],
  ])
})
