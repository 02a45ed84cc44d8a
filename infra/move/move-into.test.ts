import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readTask } from '#functions/work/work.store.ts'
import { catchUp } from '#infra/move/catch-up.ts'
import type { MoveClients } from '#infra/move/clients.ts'
import { countRows } from '#infra/move/copy-rows.ts'
import { moveInto, type Moving, type Told } from '#infra/move/move-into.ts'
import { placeSource } from '#infra/move/source.ts'
import { actionRecorded } from '#shared/meetings/meetings.facts.ts'
import { awsAccount, type AwsAccount } from '#test/kit/aws-account.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { emptyPlace, type PortalPlace } from '#test/kit/second-place.ts'
import { localCredentials } from '#test/kit/table.ts'

const morning = '2026-11-25T01:00:00.000Z'
const second = 'balai-contoh-dua-portal'
let store: ObjectStore
let account: AwsAccount
let first: PortalPlace & { close: () => void }
let target: PortalPlace & { close: () => void }
let clients: MoveClients
let deployed: Told[]
let places = 0

beforeAll(async () => {
  store = await objectStore()
  first = await emptyPlace(store, 'asal')
  const row = { pk: { S: 'TASK#tsk_1' }, sk: { S: 'META' }, points: { N: '3' } }
  await first.db.send(new PutItemCommand({ TableName: first.table, Item: row }))
}, 300_000)
afterAll(async () => {
  first.close()
  await store.stop()
})
beforeEach(async () => {
  deployed = []
  account = await awsAccount()
  target = await emptyPlace(store, `tujuan${String((places += 1))}`, { withStream: true })
  const at = { region: 'ap-southeast-3', endpoint: account.endpoint, credentials: localCredentials }
  clients = { db: target.db, s3: target.s3, cloud: new CloudFormationClient(at), lambda: new LambdaClient(at) }
  account.state.stacks['balai-contoh-base'] = { status: 'CREATE_COMPLETE' }
  account.state.stacks['balai-contoh-portal'] = stackOf(first)
  return () => {
    account.stop()
    target.close()
  }
})

const outputs = ({ table, bucket }: { readonly table: string; readonly bucket: string }) => ({
  ...{ TableAt: table, BucketAt: bucket, SocketAt: 'wss://x', PushAt: 'https://x' },
})
const schedule = (State: string) => ({ Clock1: { Type: 'AWS::Scheduler::Schedule', Properties: { State } } })
const stackOf = (place: PortalPlace, isLoading = false) => ({
  status: 'CREATE_COMPLETE',
  outputs: outputs(place),
  template: JSON.stringify({
    Resources: {
      ...schedule(isLoading ? 'DISABLED' : 'ENABLED'),
      ...(!isLoading && { Facts: { Type: 'AWS::Lambda::EventSourceMapping' } }),
    },
  }),
})
/** What `cdk` makes in the account when it is told so. */
const deploy = (told: Told) => {
  deployed.push(told)
  const isLoading = told['loading'] === 'yes'
  account.state.stacks[second] = stackOf(target, isLoading)
  if (!isLoading) account.state.mappings.push({ UUID: 'one', State: 'Enabled' })
  return Promise.resolve()
}
const move = (more: Partial<Moving> = {}) =>
  moveInto({
    ...{ agency: 'contoh', region: 'ap-southeast-3', place: 'dua', source: placeSource(first), clients, deploy },
    ...{ despiteFaults: false, clock: () => morning, tell: () => undefined },
    ...more,
  })
const lame = (): Moving['source'] => ({
  ...placeSource(first),
  rows: () => [
    (async function* () {
      for (const part of placeSource(first).rows()) yield* part
      yield await Promise.resolve([
        { pk: { S: 'UPLOAD#upl_1' }, sk: { S: 'META' }, keptKey: { S: 'evidence/a' }, keptObject: { S: 'gone' } },
      ])
    })(),
  ],
})

const action = { id: 'act_1', task: 'tsk_dariaksi1', title: 'Telaah', description: '', points: 2, due: '2026-12-01' }
const queue = { id: 'que_kebijakan', name: 'Kebijakan', unit: 'unt_biro', zone: 'Asia/Jakarta' } as const
const recorded = { meeting: 'mtg_1', title: 'Rapat', action: { ...action, byName: 'Siti' }, steps: ['Baca'], queue }
const fact = actionRecorded.of(recorded as unknown as Parameters<typeof actionRecorded.of>[0], [])
const Item = { pk: 'MEETING#mtg_1', sk: 'FACT#ACTION#act_1#0000000001', kind: 'fact', at: morning, ...fact }

describe('a move into another portal', () => {
  test('deploys it at rest, loads, and sets it to work; the host name stays with the one that has it', async () => {
    expect(await move()).toMatchObject({ rows: 1, objects: 0, differences: [], faults: [] })
    expect(deployed).toEqual([
      { named: 'no', loading: 'yes' },
      { named: 'no', loading: 'no' },
    ])
  })

  test('in an account that has no other gives it the host name, also when it is repeated', async () => {
    account.state.stacks = { 'balai-contohlain-portal': { status: 'CREATE_COMPLETE' } }
    await expect(move({ source: lame() })).rejects.toThrow('evidence/a is missing')
    expect(await move({ source: lame(), despiteFaults: true })).toMatchObject({ rows: 2 })
    expect(deployed.map(({ named }) => named)).toEqual(['yes', 'yes'])
  })

  test('beside another one that a move has made leaves the host name there', async () => {
    account.state.stacks = { 'balai-contoh-kini-portal': stackOf(first) }
    await move()
    expect(deployed.map(({ named }) => named)).toEqual(['no', 'no'])
  })

  test('refuses stacks that are at work, says who is, and writes nothing', async () => {
    account.state.stacks[second] = stackOf(target)
    account.state.mappings.push({ UUID: 'one', State: 'Enabled' })
    const said = await move().catch(String)
    expect(said).toContain('people would be told of what is loaded. Nothing was written.')
    expect(said).toContain("The mapping one stands on the table's stream: Enabled.")
    expect(said).toContain('Clock1 runs the timer.')
    expect(await countRows(target, 0)).toBe(0)
    expect(deployed).toEqual([])
  })

  test.each(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE'])('makes stacks that are %s first', async (status) => {
    account.state.stacks[second] = { status }
    expect(await move()).toMatchObject({ rows: 1 })
    expect(deployed.map(({ loading }) => loading)).toEqual(['yes', 'no'])
  })

  test.each(['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS'])('waits for stacks that are %s', async (status) => {
    account.state.stacks[second] = { status }
    await expect(move()).rejects.toThrow(`${second} is ${status}: CloudFormation is at work on it`)
    expect(deployed).toEqual([])
  })

  test('goes on after it was set to work, when what follows was interrupted; a move that has ended does not', async () => {
    const interrupted = (told: Told) =>
      deploy(told).then(() => (told['loading'] === 'no' ? Promise.reject(new Error('Ctrl+C')) : undefined))
    await expect(move({ deploy: interrupted })).rejects.toThrow('Ctrl+C')
    await target.own.client.send(new PutCommand({ TableName: target.table, Item }))
    expect(await move()).toBeUndefined()
    expect(deployed.map(({ loading }) => loading)).toEqual(['yes', 'no', 'no'])
    expect(await readTask(target.own, action.task)).toMatchObject({ title: 'Telaah' })
    await expect(move()).rejects.toThrow('people would be told of what is loaded. Nothing was written.')
  })

  test('leaves them at rest when the source lacks something, until somebody says that it is known', async () => {
    await expect(move({ source: lame() })).rejects.toThrow('evidence/a is missing')
    expect(deployed.map(({ loading }) => loading)).toEqual(['yes'])
    expect(await move({ source: lame(), despiteFaults: true })).toMatchObject({ rows: 2 })
    expect(deployed.map(({ loading }) => loading)).toEqual(['yes', 'no'])
  })

  test('leaves them at rest when the copy is not the source', async () => {
    // Somebody writes into the source meanwhile: it has a row more when it is compared.
    let reads = 0
    const growing: Moving['source'] = {
      ...placeSource(first),
      rows: () => ((reads += 1) > 1 ? lame() : placeSource(first)).rows(),
    }
    await expect(move({ source: growing })).rejects.toThrow('UPLOAD#upl_1 / META is missing.')
    expect(deployed.map(({ loading }) => loading)).toEqual(['yes'])
  })
})

describe('what nobody tells any more', () => {
  test('an action of the last moment gets its task, once; one that has it is left', async () => {
    await target.own.client.send(new PutCommand({ TableName: target.table, Item }))
    expect(await catchUp(target)).toBe(1)
    expect(await readTask(target.own, action.task)).toMatchObject({ title: 'Telaah', queue: queue.id, state: 'READY' })
    expect(await catchUp(target)).toBe(0)
  })
})
