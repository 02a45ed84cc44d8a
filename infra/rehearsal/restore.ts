import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb'
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { systemClock } from '#functions/kernel/clock.ts'
import type { Agency } from '#infra/agency.ts'
import { deployedAt } from '#infra/deployed.ts'
import { moveClients } from '#infra/move/clients.ts'
import { openFolder } from '#infra/move/folder.ts'
import { placeDeployer } from '#infra/move/deploy-place.ts'
import { moveInto } from '#infra/move/move-into.ts'
import { agencyCommand } from '#infra/rehearsal/agency-command.ts'
import { ours } from '#infra/rehearsal/cdk.ts'
import { compare, type Compared } from '#infra/rehearsal/compare.ts'
import { mailCount } from '#infra/rehearsal/mailbox.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { emulator } from '#infra/rehearsal/emulator.ts'
import { until } from '#infra/rehearsal/until.ts'

const second = 'dua'
const said = { emulator, bundles: '.build/lambda' }
const toldTo = (told: typeof said) => Object.entries(told).flatMap(([name, value]) => ['-c', `${name}=${value}`])
type Restoring = { readonly place: Place; readonly dir: string }

/**
 * The table of a moment ago, beside the one that runs, leaves into a folder by the command of an operator, and the
 * folder is loaded into another portal by what `load-data` does. While that is still at rest every row is compared once
 * more; when it is at work nobody was mailed about the past, and the command itself refuses to load into it.
 */
export async function restore({ place, dir }: Restoring): Promise<Compared> {
  const { agency, deployed } = place
  const [still, folder] = [await tableOfNow(deployed.table), join(dir, 'export')]
  await agencyCommand('export', agency.name, folder, '--from-table', still, '--from-bucket', deployed.bucket)
  const before = await mailCount(agency)
  let compared: Compared | undefined
  const tell = () => undefined
  process.env['CDK_APP'] = ours
  const deploy = placeDeployer(agency, tell)
  await moveInto({
    ...{ agency: agency.name, region: agency.region, place: second, clock: systemClock, tell },
    ...{ source: await openFolder(folder, tell), clients: moveClients(agency.region) },
    despiteFaults: false,
    deploy: async (more) => {
      if (more['loading'] === 'no') compared = await compare({ ...deployed, table: still }, await secondOf(agency))
      await deploy({ ...said, place: second, ...more })
    },
  })
  assert.ok(compared, 'the other portal was not set to work')
  assert.equal(compared.differences, 0, 'the other portal is not the same')
  assert.equal(await mailCount(agency), before, 'somebody was mailed about what was loaded')
  const again = agencyCommand('load-data', agency.name, folder, '--place', second, ...toldTo(said))
  await assert.rejects(again, /is at work: people would be told of what is loaded/)
  delete process.env['CDK_APP']
  return compared
}

const secondOf = ({ name, region }: Agency) => deployedAt({ agency: name, place: second, region })

/** What the emulator takes from the stack and then forgets is switched on by hand, as AWS has it from the stack. */
async function tableOfNow(table: string): Promise<string> {
  const client = new DynamoDBClient()
  const still = `${table}-dulu`
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
  await client.send(new UpdateContinuousBackupsCommand({ TableName: table, PointInTimeRecoverySpecification }))
  const wanted = { SourceTableName: table, TargetTableName: still, UseLatestRestorableTime: true }
  await client.send(new RestoreTableToPointInTimeCommand(wanted))
  await until('the restored table', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: still }))
    return Table?.TableStatus === 'ACTIVE' || undefined
  })
  client.destroy()
  return still
}
