import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMany } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { uploadKey } from '#functions/outputs/outputs.keys.ts'
import { readOutput, readUpload, type WholeOutput } from '#functions/outputs/outputs.store.ts'
import { readIndicator, readLedger, readPending } from '#functions/performance/performance.store.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { readTask } from '#functions/work/work.store.ts'
import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { andi, dewi, siti } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { demoWorks } from '#infra/local/demo/works.ts'
import { demoPdf } from '#infra/local/seed/demo-pdf.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import type { SeedingFiles } from '#infra/local/seed/seeding.ts'
import { seedWork } from '#infra/local/seed/work.ts'
import { derivedId } from '#shared/kernel/ids.ts'
import type { IndicatorId } from '#shared/performance/indicator.ts'
import { shift } from '#shared/kernel/time.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { freshTable } from '#test/kit/table.ts'
import { found } from '#test/kit/workplace.ts'

// A Wednesday morning, and hours at which nobody works.
const morning = '2026-11-25T01:00:00.000Z'
const oddHours = ['2026-11-28T18:00:00.000Z', '2026-12-25T03:00:00.000Z']

let store: ObjectStore
beforeAll(async () => {
  store = await objectStore()
}, 300_000)
afterAll(() => store.stop())

const taskOf = (kind: string) => found(demoWorks.find(({ situation }) => situation.kind === kind)).id
const reader = { id: siti.id, queues: [policyQueue.id], units: [siti.unit], roles: [] }
const outputOf = (table: Table, kind: string) =>
  readOutput(table, derivedId('out', taskOf(kind)), reader as unknown as Parameters<typeof readOutput>[2])

async function seeded(now: string): Promise<SeedingFiles> {
  const seeding = { table: await freshTable(), files: store.files, now, issuer: 'http://127.0.0.1:4801' }
  await seedOrganisation(seeding)
  await seedWork(seeding)
  return seeding
}
async function rowsOf({ client, name }: Table): Promise<readonly string[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true }))
  return Items.map((row) => JSON.stringify(row)).sort()
}
const lettersOf = async (bytes: Uint8Array) => {
  const page = await (await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise).getPage(1)
  return (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

describe('the results of the demo agency', () => {
  let seeding: SeedingFiles
  let outputs: Record<'submitted' | 'returned' | 'approved', WholeOutput>
  beforeAll(async () => {
    seeding = await seeded(morning)
    const of = async (kind: string) => found(await outputOf(seeding.table, kind))
    outputs = { submitted: await of('submitted'), returned: await of('returned'), approved: await of('approved') }
  })

  test('one waits for its review, one came back with points, one is approved, each in the hands of the use cases', async () => {
    expect(outputs.submitted.head).toMatchObject({ state: 'SUBMITTED', author: dewi.id, version: 1 })
    expect(outputs.returned).toMatchObject({
      head: { state: 'CHANGES_REQUESTED', author: andi.id, firstTo: siti.id },
      verdicts: [{ outcome: 'return', points: [{ id: 'p1', page: 1 }, { id: 'p2' }] }],
    })
    expect(outputs.approved).toMatchObject({
      head: { state: 'APPROVED', approvedVersion: 1 },
      verdicts: [{ outcome: 'approve', reviewer: siti.id }],
    })
    const states = ['submitted', 'returned', 'approved', 'in-progress', 'claimed', 'handing-over']
    const tasks = await Promise.all(states.map((kind) => readTask(seeding.table, taskOf(kind))))
    expect(tasks.map((task) => task?.state)).toEqual([
      'SUBMITTED',
      'CHANGES_REQUESTED',
      'DONE',
      'IN_PROGRESS',
      'CLAIMED',
      'HANDOVER_PENDING',
    ])
  })

  test('their days lie before the seed, in order, and nothing lapses on the first day', async () => {
    const at = ({ facts }: WholeOutput) => facts.map((fact) => fact.at)
    for (const output of Object.values(outputs)) {
      expect(at(output)).toEqual(at(output).toSorted())
      expect(at(output).every((time) => time < morning)).toBe(true)
    }
    expect(outputs.submitted.head.submittedAt).toBe('2026-11-24T08:20:00.000Z')
    const rows = await readMany(
      seeding.table,
      demoWorks.map(({ id }) => taskKey(id)),
    )
    for (const { timerAt = '9' } of rows) expect(String(timerAt) > shift(morning, { hours: 4 })).toBe(true)
  })

  test('one result counts, by one row of its ledger; the indicator of the story is at its beginning, and two wait to count', async () => {
    const { indicator } = outputs.approved.head
    expect(await readIndicator(seeding.table, indicator as IndicatorId)).toMatchObject({ code: 'RHK 3', realised: 1 })
    expect(await readIndicator(seeding.table, reviewIndicator.id)).toMatchObject({ realised: 0 })
    expect(await readLedger(seeding.table, indicator as IndicatorId)).toMatchObject([
      { output: outputs.approved.head.id, quantity: 1, period: '2026-Q4', person: dewi.id },
    ])
    const pending = (await readPending(seeding.table, reviewIndicator.id)).map(({ id }) => id)
    expect([...pending].sort()).toEqual([outputs.returned.head.id, outputs.submitted.head.id].sort())
  })

  test('their files lie in the store with the bytes of their hash: pages of text, and one scan without a letter', async () => {
    const letters: string[] = []
    for (const { versions } of Object.values(outputs)) {
      for (const { upload, sha256, size } of versions.flatMap(({ files }) => files)) {
        const { keptKey: key = '', keptObject: version = '' } = found(await readUpload(seeding.table, upload))
        const bytes = found(await store.files.read({ key, version }))
        expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([sha256, size])
        letters.push(await lettersOf(bytes))
      }
    }
    expect(letters.filter((text) => text === '')).toHaveLength(1)
    expect(letters.filter((text) => text.includes('Contoh untuk peragaan'))).toHaveLength(3)
  })

  test('a file has the same bytes at every start', async () => {
    for (const { situation } of demoWorks) {
      if (!('result' in situation)) continue
      for (const file of situation.result.files) expect(await demoPdf(file)).toEqual(await demoPdf(file))
    }
  })

  test('a second start makes nothing again, at once and on another day', async () => {
    const [rows, versions] = [await rowsOf(seeding.table), (await store.versions('')).length]
    await seedWork(seeding)
    await seedWork({ ...seeding, now: shift(morning, { hours: 26 }) })
    await seedWork({ ...seeding, now: shift(morning, { hours: 24 * 30 }) })
    const kinds = (all: readonly string[]) => all.filter((row) => !/"kind":"once"/.test(row))
    expect(kinds(await rowsOf(seeding.table))).toEqual(kinds(rows))
    expect(await store.versions('')).toHaveLength(versions)
  })

  test('a start that broke off is taken up by the next one', async () => {
    const table = await freshTable()
    let calls = 0
    const broken = {
      ...store.files,
      copy: (...asked: Parameters<typeof store.files.copy>) =>
        (calls += 1) === 2 ? Promise.reject(new Error('the power went')) : store.files.copy(...asked),
    }
    const again = { table, files: store.files, now: morning, issuer: 'http://127.0.0.1:4801' }
    await seedOrganisation(again)
    await expect(seedWork({ ...again, files: broken })).rejects.toThrow('the power went')
    // What broke off in a check is free again after a minute.
    await seedWork({ ...again, now: shift(morning, { minutes: 2 }) })
    expect((await outputOf(table, 'submitted'))?.head.state).toBe('SUBMITTED')
    expect((await outputOf(table, 'approved'))?.head.state).toBe('APPROVED')
    expect(await readMany(table, [uploadKey(`${derivedId('upl', taskOf('submitted'))}2`)])).toMatchObject([
      { state: 'clean' },
    ])
  })
})

test.each(oddHours)('the seed brings its results at any hour: %s', async (now) => {
  const { table } = await seeded(now)
  expect((await outputOf(table, 'approved'))?.head.state).toBe('APPROVED')
})

test('in a year without indicators the work stays with who holds it', async () => {
  const { table } = await seeded('2027-02-03T03:00:00.000Z')
  expect(await outputOf(table, 'approved')).toBeUndefined()
  expect((await readTask(table, taskOf('approved')))?.state).toBe('CLAIMED')
})
