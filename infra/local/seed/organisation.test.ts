import { rightsKey } from '#functions/kernel/rpc.ts'
import { describe, expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { demoPeople, siti } from '#infra/local/demo/people.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import { freshTable } from '#test/kit/table.ts'

describe('the organisation of the demo agency', () => {
  test('is made by the use cases, once, however often the seed runs', async () => {
    const seeding = { table: await freshTable(), now: '2026-11-25T01:00:00.000Z', issuer: 'http://127.0.0.1:4801' }
    await seedOrganisation(seeding)
    const facts = await readAll(seeding.table, { of: 'AGENCY' })
    await seedOrganisation({ ...seeding, now: '2026-12-25T01:00:00.000Z' })
    expect(await readAll(seeding.table, { of: 'AGENCY' })).toEqual(facts)
    const head = await readOne(seeding.table, rightsKey(siti.id))
    expect(head).toMatchObject({ headOf: [siti.unit], queues: { que_kebijakansdm: { owner: true } } })
    const people = await Promise.all(
      demoPeople.map(({ id }) => readOne(seeding.table, { pk: `PERSON#${id}`, sk: 'DESK' })),
    )
    expect(people.every((desk) => desk?.['points'] === 0)).toBe(true)
  }, 30_000)
})
