import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Key, Table } from '#functions/kernel/table.ts'
import { outputKey, uploadKey, verdictKey, versionKey } from '#functions/outputs/outputs.keys.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { siti } from '#infra/local/demo/people.ts'
import { localS3 } from '#infra/local/prepare.ts'
import type { Version } from '#shared/outputs/output.ts'
import { everyKind, writeAndCrash } from '#test/faults/acknowledged-run.ts'
import { lost, writeUnder, type WriteKind } from '#test/faults/acknowledged-writes.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { tableOf } from '#test/kit/staff-of.ts'
import { found } from '#test/kit/workplace.ts'

let portal: RunningPortal
let table: Table
beforeAll(async () => {
  portal = await runPortal({ isDurable: true })
  table = tableOf(portal)
}, 120_000)
afterAll(async () => {
  table.client.destroy()
  await portal.stop()
})

const inPeace = () => Promise.resolve()
const take = (key: Key) => table.client.send(new DeleteCommand({ TableName: table.name, Key: key }))
const uploadsOf = async (output: string) => {
  const version = (await readOne(table, versionKey(output, 1))) as Version | undefined
  return found(version).files.map(({ upload }) => upload)
}
const ledgerOf = async (output: string) => {
  const rows = await readAll(table, { of: indicatorKey(reviewIndicator.id).pk, beginsWith: 'LEDGER#' })
  return found(rows.find((row) => row['output'] === output)) as unknown as Key
}

test('[O2, O14, M18, M20] 500 acknowledged writes survive five kills of the API and five stops of the database, whole', async () => {
  const run = await writeAndCrash(portal, await everyKind(portal, table), 500, 5)
  expect(run.crashes).toBe(10)
  expect(run.acknowledged).toHaveLength(500)
  expect(new Set(run.acknowledged.map(({ kind }) => kind.name))).toEqual(
    new Set(['note', 'decision', 'minutes', 'output']),
  )
  expect(run.lost).toEqual([])
}, 400_000)

describe('what was planted is caught', () => {
  test('a writer that says yes before the commit', async () => {
    const { notes } = await everyKind(portal, table)
    const hasty: WriteKind = {
      ...notes,
      write: (serial, key) => {
        notes.write(serial, key).catch(() => undefined)
        return Promise.resolve(`of ${String(serial)}`)
      },
    }
    let restarted: Promise<void> | undefined
    const acknowledged = await writeUnder([hasty], 40, 8, (done) => {
      if (done === 10) restarted = portal.restart('portal', 'SIGKILL')
      return Promise.resolve()
    })
    await restarted
    expect(acknowledged).toHaveLength(40)
    expect(await lost(acknowledged)).toContain('note of 39: 0 rows and 0 facts')
  }, 60_000)

  test('a note twice, and one that no fact tells of', async () => {
    const { notes } = await everyKind(portal, table)
    const twice: WriteKind = {
      ...notes,
      write: async (serial, key) => {
        await notes.write(serial, `${key}-twice`)
        return notes.write(serial, key)
      },
    }
    const acknowledged = found((await writeUnder([twice], 1, 1, inPeace))[0])
    expect(await lost([acknowledged])).toEqual([`note ${acknowledged.id}: 2 rows and 2 facts`])
  })

  const harms: readonly (readonly [string, (id: string, other: string) => Promise<unknown>, string])[] = [
    ['version', (id) => take(versionKey(id, 1)), 'its version is missing'],
    ['verdict', (id) => take(verdictKey(id, 1, siti.id)), 'its verdict is missing'],
    [
      'fact',
      (id) => take({ ...outputKey(id), sk: 'FACT#0000000003' }),
      'its facts are output-submitted,review-claimed',
    ],
    [
      'file',
      async (id) => {
        const [upload = ''] = await uploadsOf(id)
        const { keptKey, keptObject } = found(await readOne(table, uploadKey(upload)))
        const s3 = localS3(portal.local)
        const Bucket = portal.local.config.evidence.bucket
        await s3.send(new DeleteObjectCommand({ Bucket, Key: String(keptKey), VersionId: String(keptObject) }))
        s3.destroy()
      },
      'the store answers 404 for its file',
    ],
    [
      'bytes',
      async (id, other) => {
        const [[upload = ''], [wrong = '']] = [await uploadsOf(id), await uploadsOf(other)]
        const { keptKey, keptObject } = found(await readOne(table, uploadKey(wrong)))
        const set = {
          UpdateExpression: 'SET keptKey = :k, keptObject = :o',
          ExpressionAttributeValues: { ':k': keptKey, ':o': keptObject },
        }
        await table.client.send(new UpdateCommand({ TableName: table.name, Key: uploadKey(upload), ...set }))
      },
      'its file has another hash',
    ],
  ]

  test('an output without its version, verdict, fact or file, or with the bytes of another, and no other output', async () => {
    const { outputs } = await everyKind(portal, table)
    const acknowledged = await writeUnder([outputs], harms.length + 1, 3, inPeace)
    const whole = found(acknowledged.at(-1)).id
    for (const [i, [, harm]] of harms.entries()) await harm(found(acknowledged[i]).id, whole)
    expect(await lost(acknowledged)).toEqual(
      harms.map(([, , fault], i) => `output ${found(acknowledged[i]).id}: ${fault}`),
    )
  }, 60_000)

  test('an output that the indicator counts and its ledger does not', async () => {
    const { outputs } = await everyKind(portal, table)
    const acknowledged = found((await writeUnder([outputs], 1, 1, inPeace))[0])
    const { pk, sk } = await ledgerOf(acknowledged.id)
    await take({ pk, sk })
    expect(await lost([acknowledged])).toEqual([expect.stringMatching(/: the indicator says \d+, not \d+$/)])
  }, 60_000)
})
