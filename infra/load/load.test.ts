import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { reactionsOf } from '#functions/reactions.ts'
import { loadAgency, planLoad, takeSteps } from '#infra/load/load.ts'
import { planWords } from '#infra/load/told.ts'
import { demoAgency } from '#infra/local/demo/folder.ts'
import { andi, rina } from '#infra/local/demo/people.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { handoverOffered } from '#shared/work/work.facts.ts'
import { agencyWith as changed, dropFolders, smallAgency, type Change } from '#test/kit/agency-folder.ts'
import { freshTable } from '#test/kit/table.ts'
import { found } from '#test/kit/workplace.ts'

afterAll(dropFolders)

const issuer = 'https://sso.uji.example'
const now = '2026-11-25T01:00:00.000Z'
const later = '2026-12-25T01:00:00.000Z'

async function rowsOf({ client, name }: Table): Promise<readonly Stored[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true }))
  return Items
}
const written = async (table: Table) => (await rowsOf(table)).map((row) => JSON.stringify(row)).sort()
const factsOf = async (table: Table) =>
  (await rowsOf(table)).filter(({ kind }) => kind === 'fact') as unknown as readonly StoredFact[]

const loaded = async () => {
  const table = await freshTable()
  await loadAgency(table, changed(), issuer, now)
  return table
}
const told = ({ file, code, kind, what }: { file: string; code: string; kind: string; what: readonly string[] }) =>
  `${kind} ${file} ${code}: ${what.join(' ')}`.replace(/: $/, '')

describe('the folder of the demo agency', () => {
  test('comes into an empty table by what the use cases write, and a second load has nothing to change', async () => {
    const table = await freshTable()
    const { steps } = await loadAgency(table, demoAgency, issuer, now)
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['new']))
    expect(planWords(demoAgency, steps)).toMatch(/people\.csv +25 +0 +0\n.+\n.+\n +indicators\.csv +15 +0 +0$/)
    const types = Map.groupBy(await factsOf(table), ({ type }) => type)
    expect(Object.fromEntries([...types].map(([type, facts]) => [type, facts.length]))).toEqual({
      'unit-created': 4,
      'person-appointed': 25,
      'queue-created': 3,
      'person-joined-queue': 17,
      'indicator-set': 15,
    })
    const before = await written(table)
    const again = await loadAgency(table, demoAgency, issuer, later)
    expect(planWords(demoAgency, again.steps)).toBe('Nothing to change: the portal has every row of this folder.')
    expect(await written(table)).toEqual(before)
  })

  test('sends nobody a mail: nothing follows from what was loaded but hints', async () => {
    const table = await freshTable()
    await loadAgency(table, demoAgency, issuer, now)
    const [before, facts] = [await written(table), await factsOf(table)]
    const mails: NamedMail[] = []
    const services = { table, clock: () => now, newId, origin: issuer, log: () => undefined }
    const mailer: Mailer = {
      send: async (mail) => void mails.push(await Promise.resolve(mail)),
      close: () => undefined,
    }
    const reactions = reactionsOf({ ...services, guestLinkSecrets: ['-'], push: () => Promise.resolve() }, mailer)
    const react = (fact: StoredFact) => Promise.all(reactions.map((each) => each.react(fact)))
    for (const fact of facts) await react(fact)
    expect([facts.length, mails]).toEqual([64, []])
    expect(await written(table)).toEqual(before)

    // Planted: a fact that somebody is told of.
    const offered = { handover: 'hnd_1', number: 'T-1', title: 'Telaah', from: andi.id, fromName: andi.name }
    const told = { to: rina.id, toName: rina.name, deadline: later, note: '', questions: [], stepsOpen: 0 }
    const planted = handoverOffered.of({ byName: andi.name, ...offered, ...told }, [])
    await react({ ...planted, pk: 'TASK#tsk_1', sk: 'FACT#1', subject: 'TASK#tsk_1', rev: 1, by: andi.id, at: now })
    expect(mails.map(({ to }) => to.email)).toEqual([rina.email])
  })
})

describe('a load', () => {
  test('of which somebody only wants to see the plan writes nothing', async () => {
    const table = await freshTable()
    const { steps } = await planLoad(table, changed(), issuer, now)
    expect(steps.length).toBeGreaterThan(0)
    expect(await rowsOf(table)).toEqual([])
  })

  test.each([1, 4, 7])('that ended after %i steps goes on from there, to the same rows', async (count) => {
    const [whole, broken] = [await loaded(), await freshTable()]
    const plan = await planLoad(broken, changed(), issuer, now)
    await takeSteps(plan.steps.slice(0, count), () => now)
    await loadAgency(broken, changed(), issuer, now)
    const essence = async (table: Table) =>
      (await rowsOf(table))
        .filter(({ kind }) => kind !== 'once')
        .map((row) => JSON.stringify(row))
        .sort()
    expect(await essence(broken)).toEqual(await essence(whole))
  })

  const one: readonly (readonly [title: string, changes: readonly Change[], steps: readonly string[]])[] = [
    ['a position', [['people.csv', 'Analis', 'Analis Ahli Muda']], ['changed people p-2: position']],
    ['a number', [['people.csv', '198904122014032901', '']], ['changed people p-2: nip']],
    ['the limit of a desk', [['people.csv', ',,12', ',,15']], ['changed people p-2: pointLimit']],
    [
      'the last day of a role',
      [['roles.csv', '2024-01-01,', '2024-01-01,2026-12-31']],
      ['changed people p-1: assignments'],
    ],
    [
      'the last day of a unit',
      [['units.csv', 'Biro Umum,01,Asia/Jakarta,2020-01-01,', 'Biro Umum,01,Asia/Jakarta,2020-01-01,2026-12-31']],
      ['changed units Biro Umum: until'],
    ],
    ['an account', [['people.csv', ',rina,', ',rina-2,']], ['changed people p-2: account']],
    [
      'a membership that ends',
      [['members.csv', 'umum,p-2,,', 'umum,p-2,,no']],
      ['changed members p-2 in Umum: active'],
    ],
    ['a target', [['indicators.csv', ',120,,,,30,', ',150,,,,30,']], ['changed indicators IKU 1 Layanan: targets']],
    [
      'a name of a unit, which its people and indicators carry',
      [['units.csv', '01.02,Biro Umum,', '01.02,Biro Umum dan SDM,']],
      [
        'changed units Biro Umum dan SDM: name',
        'changed people p-1: unitName',
        'changed people p-2: unitName',
        'changed members p-1 in Umum: unitName',
        'changed members p-2 in Umum: unitName',
        'changed indicators RHK 1 Berkas: unitName',
      ],
    ],
    [
      'the hours of a queue, which its members know',
      [['queues.csv', ',01.02,8', ',01.02,16']],
      [
        'changed queues Umum: leaseHours',
        'changed members p-1 in Umum: leaseHours',
        'changed members p-2 in Umum: leaseHours',
      ],
    ],
    [
      'a day off of the agency, which its queues count',
      [['calendars.csv', '2026-12-07,2026-12-08', '2026-12-07,2026-12-09']],
      [
        'changed units Badan Uji: calendar',
        'changed queues Umum: calendar',
        'changed members p-1 in Umum: calendar',
        'changed members p-2 in Umum: calendar',
      ],
    ],
  ]

  test.each(one)('of %s changes just that, once, and back again', async (_, changes, steps) => {
    const table = await loaded()
    const facts = (await factsOf(table)).length
    const there = await loadAgency(table, changed(...changes), issuer, later)
    expect(there.steps.map(told)).toEqual(steps)
    expect((await factsOf(table)).length).toBe(facts + steps.length)
    expect((await loadAgency(table, changed(...changes), issuer, later)).steps).toEqual([])
    // The same wish as a month before: it is another one now.
    const back = await loadAgency(table, changed(), issuer, later)
    expect(back.steps.length).toBeGreaterThanOrEqual(steps.length)
    expect((await planLoad(table, changed(), issuer, now)).steps).toEqual([])
  })

  test('of an account that lets somebody else in is refused in one sentence, and nothing is written', async () => {
    const table = await loaded()
    const before = await written(table)
    const other = changed(
      ['people.csv', ',joko@uji.example,01,Pranata Komputer,,', ',joko@uji.example,01,Pranata Komputer,rina,'],
      ['people.csv', 'Analis,rina,', 'Analis,rina-2,'],
    )
    await expect(loadAgency(table, other, issuer, later)).rejects.toThrow(
      /^people\.csv: subject rina of p-3 lets prs_\w+ in already: give that person another account first/,
    )
    expect(await written(table)).toEqual(before)
  })

  test('leaves an account alone that its first sign-in has bound, and whoever the folder does not name', async () => {
    const table = await loaded()
    const joko = found(changed().people.find(({ code }) => code === 'p-3'))
    const rights = await readOne(table, rightsKey(joko.id))
    expect(rights).toMatchObject({ account: { issuer, email: 'joko@uji.example' }, roles: ['staff', 'administrator'] })
    const fewer = changed(['people.csv', smallAgency['people.csv'][2], ''], ['members.csv', 'umum,p-2,,', ''])
    expect((await loadAgency(table, fewer, issuer, later)).steps).toEqual([])
    const queue = found(fewer.queues[0])
    expect(await readAll(table, { of: `QUEUE#${queue.id}`, beginsWith: 'MEMBER#' })).toHaveLength(2)
  })
})
