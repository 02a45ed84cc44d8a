import { fc } from '@fast-check/vitest'
import { afterAll, expect, test } from 'vitest'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '#functions/kernel/table.ts'
import type { LoadedAgency } from '#infra/load/agency-of.ts'
import { loadAgency } from '#infra/load/load.ts'
import { readFolder } from '#infra/load/read-folder.ts'
import { agencyFolder, dropFolders } from '#test/kit/agency-folder.ts'
import { freshTable } from '#test/kit/table.ts'

afterAll(dropFolders)

const issuer = 'https://sso.uji.example'
const now = '2026-11-25T01:00:00.000Z'
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
const sizes = { units: 4, people: 5, queues: 2 } as const
const anyOf = (count: number) => fc.integer({ min: 0, max: count - 1 })
const listOf = <Each>(each: fc.Arbitrary<Each>, length: number) =>
  fc.array(each, { minLength: length, maxLength: length })
const name = fc.constantFrom('Rina', 'Andi Pratama', 'Siti, S.H.', 'Ma"ruf', 'Élis  Kogoya', 'Ni Made Ayu')
const maybeLast = fc.constantFrom('', '2026-12-31', '2026-11-20')

/** Some agency of always the same codes: what two of them differ in is a change. */
const anyAgency = fc
  .record({
    units: listOf(fc.record({ name, zone: fc.constantFrom(...zones), above: anyOf(3), until: maybeLast }), sizes.units),
    people: listOf(
      fc.record({ name, unit: anyOf(sizes.units), subject: fc.constantFrom('', 'a', 'b'), until: maybeLast }),
      sizes.people,
    ),
    queues: listOf(fc.record({ name, unit: anyOf(sizes.units), hours: fc.integer({ min: 1, max: 40 }) }), sizes.queues),
    members: listOf(fc.record({ owner: fc.boolean(), active: fc.boolean() }), sizes.queues * sizes.people),
    dayOff: fc.option(anyOf(sizes.units), { nil: undefined }),
    target: fc.integer({ min: 1, max: 99 }),
  })
  .map(folderOf)

type Row = readonly (string | number)[]
const csv = (header: string, rows: readonly Row[]) => [
  header,
  ...rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')),
]
const yes = (is: boolean) => (is ? 'yes' : 'no')

type Any = {
  readonly units: readonly { name: string; zone: string; above: number; until: string }[]
  readonly people: readonly { name: string; unit: number; subject: string; until: string }[]
  readonly queues: readonly { name: string; unit: number; hours: number }[]
  readonly members: readonly { owner: boolean; active: boolean }[]
  readonly dayOff: number | undefined
  readonly target: number
}
function folderOf({ units, people, queues, members, dayOff, target }: Any) {
  const from = '2020-01-01'
  return {
    'units.csv': csv(
      'code,name,short_name,parent,zone,from,until',
      units.map(({ name, zone, above, until }, i) => {
        const parent = i === 0 ? '' : `u${String(Math.min(above, i - 1))}`
        return [`u${String(i)}`, name, name, parent, zone, from, until]
      }),
    ),
    'people.csv': csv(
      'code,name,email,unit,position,subject,from,until',
      people.map(({ name, unit, subject, until }, i) => {
        const own = `p${String(i)}`
        return [
          own,
          name,
          `${own}@uji.example`,
          `u${String(unit)}`,
          'Analis',
          subject && `${own}${subject}`,
          from,
          until,
        ]
      }),
    ),
    'roles.csv': csv('person,role,unit,from,until', [['p0', 'administrator', 'u0', from, '']]),
    'queues.csv': csv(
      'code,name,unit,lease_hours',
      queues.map(({ name, unit, hours }, i) => [`q${String(i)}`, name, `u${String(unit)}`, hours]),
    ),
    'members.csv': csv(
      'queue,person,owner,active',
      members.map(({ owner, active }, i) => [
        `q${String(i % sizes.queues)}`,
        `p${String(Math.floor(i / sizes.queues))}`,
        yes(owner),
        yes(active),
      ]),
    ),
    'calendars.csv': csv(
      'unit,kind,name,from',
      dayOff === undefined ? [] : [[`u${String(dayOff)}`, 'holiday', 'Hari jadi', '2026-12-07']],
    ),
    'indicators.csv': csv(
      'code,number,year,order,title,definition,level,aspect,measure,direction,baseline,target,source',
      [['iku', 'IKU 1', 2026, 1, 'Layanan', 'Nilai', 'national', 'quantity', 'berkas', 'more', 0, target, 'Balai']],
    ),
  }
}

async function countOf({ client, name: TableName }: Table, type: string): Promise<number> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }))
  return Items.filter((row) => row['type'] === type).length
}

const again = async (table: Table, agency: LoadedAgency) => (await loadAgency(table, agency, issuer, now)).steps.length

test('any agency over any other: a second load has nothing to change, and nobody and nothing is there twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyAgency, anyAgency, async (first, second) => {
      const table = await freshTable()
      const [before, after] = [readFolder(agencyFolder(first)), readFolder(agencyFolder(second))]
      for (const agency of [before, after, before]) {
        await loadAgency(table, agency, issuer, now)
        expect(await again(table, agency)).toBe(0)
      }
      expect(await countOf(table, 'unit-created')).toBe(sizes.units)
      expect(await countOf(table, 'person-appointed')).toBe(sizes.people)
      expect(await countOf(table, 'queue-created')).toBe(sizes.queues)
    }),
    { numRuns: 6, seed: 20261130 },
  )
}, 180_000)
