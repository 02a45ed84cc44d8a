import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { rightsKey, unitKey } from '#functions/people/people.keys.ts'
import { loadAgency } from '#infra/load/load.ts'
import { agencyWith, dropFolders, smallAgency, type Change } from '#test/kit/agency-folder.ts'
import { freshTable } from '#test/kit/table.ts'
import { found } from '#test/kit/workplace.ts'

afterAll(dropFolders)

const issuer = 'https://sso.uji.example'
const now = '2026-11-25T01:00:00.000Z'

let table: Table
beforeEach(async () => {
  table = await freshTable()
  await loadAgency(table, agencyWith(), issuer, now)
})

const load = (...changes: readonly Change[]) => loadAgency(table, agencyWith(...changes), issuer, now)
const sitiHas = async () => {
  const { id } = found(agencyWith().people.find(({ code }) => code === 'p-1'))
  return (await readOne(table, rightsKey(id)))?.['assignments']
}
const head = smallAgency['roles.csv'][2]

describe('[P13] a row of roles.csv that is left out', () => {
  test('takes no role away that somebody has today: it is told, and nothing is written', async () => {
    const before = await sitiHas()
    await expect(load(['roles.csv', head, ''], ['people.csv', 'Analis', 'Analis Ahli Muda'])).rejects.toThrow(
      /^roles\.csv: p-1 is unit-head of Biro Umum since 2024-01-01, and no row says so: write that row again, with its last day in until if it ends\.$/,
    )
    expect(await sitiHas()).toEqual(before)
    // Another first day is another row.
    await expect(load(['roles.csv', head, 'p-1,unit-head,01.02,2025-01-01,'])).rejects.toThrow(/since 2024-01-01/)
    expect((await load(['roles.csv', head, `${head}2026-11-25`])).steps).toHaveLength(1)
  })

  test.each([
    ['that is over', 'p-1,auditor,01,2026-01-01,2026-11-24'],
    ['that has not begun', 'p-1,auditor,01,2026-11-26,'],
  ])('goes with a role %s', async (_, row) => {
    await load(['roles.csv', head, `${head}\n${row}`])
    expect(await sitiHas()).toHaveLength(3)
    await load()
    expect(await sitiHas()).toHaveLength(2)
  })
})

test('[P13] what calendars.csv no longer says of a unit no longer holds there', async () => {
  const unit = found(agencyWith().units[0])
  expect(await readOne(table, unitKey(unit.id))).toMatchObject({ calendar: { holidays: [{}, {}] } })
  await load(['calendars.csv', smallAgency['calendars.csv'][2], ''])
  expect((await readOne(table, unitKey(unit.id)))?.['calendar']).toBeUndefined()
})
