import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import assert from 'node:assert/strict'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { deployedAt } from '#infra/deployed.ts'
import { deployInVain, deployStack } from '#infra/rehearsal/cdk.ts'
import { changedBundles, changedHeader } from '#infra/rehearsal/changed-bundles.ts'
import { addedIndex } from '#infra/rehearsal/changes.ts'
import { dataResourcesOf } from '#infra/rehearsal/data-resources.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { lastingRows } from '#infra/rehearsal/rows.ts'

type Updated = { readonly cdk: CdkCall; readonly place: Place; readonly dir: string }

const codeOf = async ({ send, origin }: Place) => {
  const { status, headers } = await send(new Request(`${origin}/api/health`))
  return [status, headers.get(changedHeader)]
}

/** Deploys changed code and one more index: every row and every resource that holds data is still there. */
export async function update({ cdk, place, dir }: Updated): Promise<void> {
  const { table, deployed } = place
  const [rows, resources] = [await lastingRows(table), await dataResourcesOf(deployed.stack)]
  await deployStack(cdk, { bundles: changedBundles(dir, 'updated'), changes: 'index' })
  assert.deepEqual(await codeOf(place), [200, 'updated'], 'the code before the update answers')
  const now = await lastingRows(table)
  assert.deepEqual(
    [...rows.keys()].filter((key) => !now.has(key)),
    [],
    'rows are gone after the update',
  )
  assert.deepEqual(await dataResourcesOf(deployed.stack), resources, 'what holds data has changed')
  const people = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: addedIndex.name,
      KeyConditionExpression: '#kind = :person',
      ExpressionAttributeNames: { '#kind': addedIndex.partition },
      ExpressionAttributeValues: { ':person': 'task' },
    }),
  )
  const kinds = [...now.values()].filter(({ kind }) => kind === 'task')
  assert.equal(people.Count, kinds.length, 'the new index has other rows than the table')
}

/** Deploys code that one function cannot be given: all of it goes back, and the code before answers. */
export async function failedUpdate({ cdk, place, dir }: Updated): Promise<void> {
  const { agency, table, deployed } = place
  const [rows, resources] = [await lastingRows(table), await dataResourcesOf(deployed.stack)]
  const bundles = changedBundles(dir, 'failing')
  await deployInVain(cdk, { bundles, changes: 'index,broken' })
  const { status } = await deployedAt({ agency: agency.name, region: agency.region })
  assert.equal(status, 'UPDATE_ROLLBACK_COMPLETE', 'the update did not go back by itself')
  assert.deepEqual(await codeOf(place), [200, 'updated'], 'the code of the failed update answers')
  assert.deepEqual(await dataResourcesOf(deployed.stack), resources, 'what holds data has changed')
  const now = await lastingRows(table)
  assert.deepEqual(
    [...rows.keys()].filter((key) => !now.has(key)),
    [],
    'rows are gone after the failed update',
  )
}
