import { Duration, Stack } from 'aws-cdk-lib'
import { Stats, type Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as Lambda, Runtime, type Code } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { env, secretEnv, type EnvName } from '#functions/kernel/env.ts'
import { needs, type FunctionName } from '#functions/kernel/needs.ts'
import { allow } from '#infra/allow.ts'
import { makeLog } from '#infra/log-group.ts'
import type { Secrets } from '#infra/secrets.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

/** Where the parts of this deployment are: what a function may be told. */
export type Places = Readonly<Partial<Record<EnvName, string | undefined>>>
export type Sizing = { readonly memory: number; readonly seconds: number; readonly reserved?: number }

export type FunctionProps<F extends FunctionName> = Sizing & {
  readonly name: F
  readonly code: Code
  readonly places: Places
  readonly secrets: Secrets
  readonly logDays: number
}

/** One Lambda with a role, a log and an environment of its own: it is given what `needs` says, and nothing else. */
export class PortalFunction<F extends FunctionName = FunctionName> extends Construct {
  readonly name: F
  readonly role: Role
  readonly lambda: Lambda
  readonly log: LogGroup

  constructor(scope: Construct, id: string, props: FunctionProps<F>) {
    super(scope, id)
    const { name, code, places, secrets, memory, seconds, reserved } = props
    const need = needs[name]
    const logGroup = (this.log = makeLog(this, props.logDays))
    this.name = name
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    allow(this.role, { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], on: [logGroup.logGroupArn] })
    secrets.letRead(this, [...need.secrets, ...need.maySecrets])
    this.lambda = new Lambda(this, 'Lambda', {
      description: `Balai: ${name}`,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: this.role,
      logGroup,
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      environment: { ...placesFor(name, places), ...secretsFor(name, secrets), NODE_OPTIONS: '--enable-source-maps' },
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    })
  }
}

/** Of every function: it fails, or is called more often than it may run. */
export function watchFunctions(watch: Watch, functions: readonly PortalFunction[]): void {
  const sum = { period: eachMinute, statistic: Stats.SUM }
  const alarmsOf = (id: string, says: string, anchor: string, metric: (of: PortalFunction) => Metric) =>
    Object.fromEntries(
      functions.map((of) => [
        `${inWords(of.name)}${id}`,
        { metric: metric(of), at: { least: 1 }, times: 3, says: `The function ${of.name} ${says}.`, anchor },
      ]),
    )
  watch.alarms(
    'Functions that fail',
    alarmsOf('Fails', 'fails', 'a-function-fails', ({ name, lambda }) => lambda.metricErrors({ ...sum, label: name })),
  )
  watch.alarms(
    'Functions that are called more often than they may run',
    alarmsOf('Throttled', 'is called more often than it may run', 'a-function-is-throttled', ({ name, lambda }) =>
      lambda.metricThrottles({ ...sum, label: name }),
    ),
  )
}

const inWords = (name: string) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

function placesFor(name: FunctionName, places: Places): Record<string, string> {
  const need = needs[name]
  const missing = need.env.filter((each) => places[each] === undefined)
  if (missing.length > 0) throw new Error(`${name} needs ${missing.join(', ')}, which this deployment does not have`)
  const known: readonly EnvName[] = [...need.env, ...need.mayEnv]
  const set = known.flatMap((each) => (places[each] === undefined ? [] : [[env[each], places[each]] as const]))
  return Object.fromEntries(set)
}

function secretsFor(name: FunctionName, secrets: Secrets): Record<string, string> {
  const need = needs[name]
  const known = [...need.secrets, ...need.maySecrets].map((each) => [secretEnv[each], secrets.arns(each)] as const)
  return Object.fromEntries(known.filter(([, arns]) => arns.length > 0).map(([key, arns]) => [key, arns.join(' ')]))
}

/** An ARN in the account and region of a stack. */
export const arnIn = (scope: Construct, service: string, resource: string): string => {
  const { partition, region, account } = Stack.of(scope)
  return `arn:${partition}:${service}:${region}:${account}:${resource}`
}
