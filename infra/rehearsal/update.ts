import { CloudFormationClient, DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import assert from 'node:assert/strict'
import type { Table } from '#functions/kernel/table.ts'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { deployedAt } from '#infra/deployed.ts'
import { deployInVain, deployStack } from '#infra/rehearsal/cdk.ts'
import { changedBundles, changedHeader } from '#infra/rehearsal/changed-bundles.ts'
import { addedIndex } from '#infra/rehearsal/changes.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { lastingRows } from '#infra/rehearsal/rows.ts'
import { unharmed } from '#infra/rehearsal/unharmed.ts'

type Updated = { readonly cdk: CdkCall; readonly place: Place; readonly dir: string }

/** Deploys changed code and one more index: the new code answers, and the index has the rows that the table has. */
export const update = ({ cdk, place, dir }: Updated): Promise<void> =>
  unharmed(place, async () => {
    await deployStack(cdk, { bundles: changedBundles(dir, 'updated'), changes: 'index' })
    assert.equal(await codeOf(place), 'updated', 'the code before the update answers')
    const tasks = [...(await lastingRows(place.table)).values()].filter(({ kind }) => kind === 'task')
    assert.equal(await indexed(place.table, 'task'), tasks.length, 'the new index has other rows than the table')
  })

/** Deploys code that one function cannot be given: what was changed before goes back, and the former code answers. */
export const failedUpdate = ({ cdk, place, dir }: Updated): Promise<void> =>
  unharmed(place, async () => {
    const { agency, deployed } = place
    await deployInVain(cdk, { bundles: changedBundles(dir, 'failing'), changes: 'index,broken' })
    const { status } = await deployedAt({ agency: agency.name, region: agency.region })
    assert.equal(status, 'UPDATE_ROLLBACK_COMPLETE', 'the update did not go back by itself')
    assert.ok(await wentBack(deployed.stack, 'StaffLambda'), 'nothing was changed before the update failed')
    assert.equal(await codeOf(place), 'updated', 'the code of the failed update answers')
  })

async function codeOf({ send, origin }: Place): Promise<string | null> {
  const { status, headers } = await send(new Request(`${origin}/api/health`))
  assert.equal(status, 200, 'the portal does not answer')
  return headers.get(changedHeader)
}

async function indexed({ client, name }: Table, kind: string): Promise<number | undefined> {
  const { Count } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: addedIndex.name,
      KeyConditionExpression: '#kind = :kind',
      ExpressionAttributeNames: { '#kind': addedIndex.partition },
      ExpressionAttributeValues: { ':kind': kind },
    }),
  )
  return Count
}

/** Whether CloudFormation had updated a resource in the latest update, before that went back. */
async function wentBack(stack: string, id: string): Promise<boolean> {
  const client = new CloudFormationClient()
  const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: stack }))
  client.destroy()
  const ofStack = (wanted: string, from = 0) =>
    StackEvents.findIndex(
      ({ ResourceType, ResourceStatus }, i) =>
        i >= from && ResourceType === 'AWS::CloudFormation::Stack' && ResourceStatus === wanted,
    )
  // The newest stands first.
  const back = ofStack('UPDATE_ROLLBACK_IN_PROGRESS')
  return StackEvents.slice(back, ofStack('UPDATE_IN_PROGRESS', back)).some(
    ({ LogicalResourceId, ResourceStatus }) =>
      LogicalResourceId?.startsWith(id) && ResourceStatus === 'UPDATE_COMPLETE',
  )
}
