import { expect, test } from 'vitest'
import { world } from '#test/kit/world.ts'

test('[P6] units and the people of one are listed by name, without addresses or numbers', async () => {
  const rina = await (await world()).as('rina')
  const units = await rina.people.units()
  const names = units.rows.map(({ name }) => name)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')))
  const { unit } = await rina.people.me()
  const { rows } = await rina.people.colleagues({ unit })
  expect(rows.map(({ name }) => name)).toContain('Rina Wulandari')
  expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
    new Set(['id', 'name', 'position', 'unit', 'unitName', 'zone']),
  )
})
