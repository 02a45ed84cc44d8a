import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { lastLines, type CdkCall } from '#infra/deploy/cdk.ts'
import { digestOf, rights } from '#infra/deploy/rights.ts'
import type { Where } from '#infra/deploy/statement.ts'
import { boundaryName, groundStack, policyName, qualifier, toolkitStack } from '#infra/deploy/toolkit-names.ts'
import type { Step, Stop, Trip } from '#infra/deploy/trip.ts'
import { stackState, type StackState } from '#infra/stack-state.ts'

/** What `cdk` needs in the account before it can deploy: narrow rights, a limit, and its toolkit. */
export const toolkit: Step = {
  title: 'Ground',
  take: async (trip, known) => {
    const where = { account: known.account, region: trip.aws.region }
    const stopped = (await layGround(trip, where)) ?? (await bootstrap(trip, where))
    return stopped ?? known
  },
}

const minutes = 10
const more = `npm run deploy goes on here when it is run again. It needs rights over IAM, S3, SSM, ECR and CloudFormation, once: whoever administers the account can run it in your place.`

async function layGround({ aws, cdk, say }: Trip, where: Where): Promise<Stop | undefined> {
  const there = await stackState(aws.cloud, groundStack)
  if (there?.outputs.get('Digest') === digestOf(where) && there.status.endsWith('_COMPLETE')) {
    say(`  ${groundStack}: what deployments may do, as this version needs it`)
    return undefined
  }
  say(`  ${groundStack}: is written, with what deployments may do and the limit of every role that they make`)
  const told = Object.entries(where).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const app = ['--app', 'node infra/deploy/ground-app.ts', '--output', '.build/cdk-ground']
  const ran = await cdk(['deploy', 'Ground', ...app, ...told, '--require-approval', 'never'], { minutes })
  return ran.isDone
    ? undefined
    : {
        stop: `${groundStack} could not be written (cdk ${ran.ended}):\n${lastLines(ran)}\nNo other stack was touched. ${more}`,
      }
}

async function bootstrap({ aws, cdk, say }: Trip, where: Where): Promise<Stop | undefined> {
  const there = await stackState(aws.cloud, toolkitStack)
  if (there && isGood(there, where)) {
    say(`  ${toolkitStack}: version ${there.outputs.get('BootstrapVersion') ?? ''}, with these rights`)
    return undefined
  }
  say(`  ${toolkitStack}: ${there ? 'is brought up to date' : 'is made'}`)
  const ran = await bootstrapBy(cdk, where)
  return ran.isDone
    ? undefined
    : {
        stop: `${toolkitStack} could not be made (cdk ${ran.ended}):\n${lastLines(ran)}\nNo stack of the agency was touched. ${more}`,
      }
}

/** The rights of `cdk`'s toolkit, as arguments of cdk bootstrap. */
export const bootstrapArguments = (where: Where): readonly string[] => [
  `aws://${where.account}/${where.region}`,
  ...['--qualifier', qualifier, '--toolkit-stack-name', toolkitStack],
  ...['--cloudformation-execution-policies', policiesOf(where).join(',')],
  ...['--custom-permissions-boundary', boundaryName],
  '--termination-protection',
]

async function bootstrapBy(cdk: CdkCall, where: Where) {
  // In the folder of the app it would make the app first.
  const cwd = mkdtempSync(join(tmpdir(), 'balai-bootstrap-'))
  try {
    return await cdk(['bootstrap', ...bootstrapArguments(where)], { minutes, cwd })
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

const policiesOf = (where: Where) =>
  Object.keys(rights(where)).map((part) => `arn:aws:iam::${where.account}:policy/${policyName(part)}`)

function isGood({ status, outputs, parameters }: StackState, where: Where): boolean {
  return (
    status.endsWith('_COMPLETE') &&
    Number(outputs.get('BootstrapVersion')) >= versionOfCdk() &&
    parameters.get('CloudFormationExecutionPolicies') === policiesOf(where).join(',') &&
    parameters.get('InputPermissionsBoundary') === boundaryName
  )
}

/** The version of the toolkit that the installed `cdk` makes. */
export function versionOfCdk(): number {
  const file = resolve('node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml')
  return Number(/\n {2}BootstrapVersion:[\s\S]*?Value: '(\d+)'/.exec(readFileSync(file, 'utf8'))?.[1])
}
