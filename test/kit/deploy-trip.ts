import example from '#infra/agencies/example.ts'
import type { Agency } from '#infra/agency.ts'
import { awsIn } from '#infra/aws.ts'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { digestOf } from '#infra/deploy/rights.ts'
import { versionOfCdk } from '#infra/deploy/toolkit.ts'
import type { Trip } from '#infra/deploy/trip.ts'
import type { Finding } from '#infra/doctor/check.ts'
import { stackNameOf, type Part } from '#infra/stack-name.ts'
import type { Ran } from '#infra/run-command.ts'
import { accountNumber, awsAccount, type AwsAccount } from '#test/kit/aws-account.ts'

export type Journey = {
  readonly trip: Trip
  readonly account: AwsAccount
  /** What people read. */
  readonly said: string[]
  /** What `cdk` was called with, without what the app is told. */
  readonly calls: string[]
  /** What happens at a call of `cdk` whose beginning is the key; before it does what it usually does. */
  readonly cdk: Map<string, Partial<Ran>>
  /** What happens while somebody waits. */
  readonly meanwhile: (() => void)[]
  readonly questions: string[]
  readonly answer: { isYes: boolean }
  readonly findings: Finding[]
  /** Whether the keeper of the zone has put the records in. */
  readonly zone: { isKept: boolean }
}

export const where = { account: accountNumber, region: example.region }

const gateway = 'd-abc.execute-api.ap-southeast-3.amazonaws.com'
const records = {
  HostNameRecord1: `${example.domain} CNAME ${gateway}`,
  AddressRecord1: `${example.media.own.domain} A 198.51.100.8`,
  MailSpf1: 'balai-surat.badan-contoh.example TXT "v=spf1 include:amazonses.com ~all"',
  MailBounces1: 'balai-surat.badan-contoh.example MX 10 feedback-smtp.ap-southeast-3.amazonses.com',
}

const placeIn = (args: readonly string[]) => args.find((arg) => arg.startsWith('place='))?.slice('place='.length)

/** What a call of `cdk` makes in the account. */
function made({ state }: AwsAccount, [verb = '', name = '', ...args]: readonly string[]): void {
  const after = (flag: string) => args[args.indexOf(flag) + 1] ?? ''
  if (verb === 'bootstrap')
    state.stacks['balai-toolkit'] = {
      status: 'CREATE_COMPLETE',
      outputs: { BootstrapVersion: String(versionOfCdk()) },
      parameters: {
        CloudFormationExecutionPolicies: after('--cloudformation-execution-policies'),
        InputPermissionsBoundary: after('--custom-permissions-boundary'),
      },
    }
  else if (verb === 'deploy' && name === 'Ground')
    state.stacks['balai-ground'] = { status: 'CREATE_COMPLETE', outputs: { Digest: digestOf(where) } }
  else if (verb === 'deploy')
    state.stacks[stackNameOf('example', name.toLowerCase() as Part, placeIn(args))] = {
      status: 'CREATE_COMPLETE',
      ...(name === 'Base' && { outputs: records }),
    }
}

/** A deployment of the example into an account of the test; `cdk` does at once what it does in the real one. */
export async function journey(agency: Agency = example): Promise<Journey> {
  process.env['AWS_ACCESS_KEY_ID'] = 'of-a-test'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'of-a-test'
  const account = await awsAccount()
  const held = {
    said: [] as string[],
    calls: [] as string[],
    cdk: new Map<string, Partial<Ran>>(),
    meanwhile: [] as (() => void)[],
    questions: [] as string[],
    answer: { isYes: true },
    findings: [] as Finding[],
    zone: { isKept: true },
  }
  const cdk: CdkCall = (args) => {
    const told = args.indexOf('-c')
    const call = args.slice(0, told < 0 ? args.length : told).join(' ')
    held.calls.push(call)
    const [, ends] = [...held.cdk].find(([beginning]) => call.startsWith(beginning)) ?? []
    if (ends?.isDone !== false) made(account, args)
    return Promise.resolve({ isDone: true, ended: 'ended with exit code 0', output: '', ...ends })
  }
  const list = (...found: readonly string[]) => Promise.resolve(held.zone.isKept ? found : [])
  const trip: Trip = {
    agency,
    aws: awsIn(agency.region, account.endpoint),
    names: {
      aliases: (name) => (name === example.domain ? list(gateway) : list()),
      addresses: (name) => (name === example.media.own.domain ? list('198.51.100.8') : list()),
      texts: (name) => (name.startsWith('_dmarc') ? list() : list('v=spf1')),
      relays: () => list('feedback-smtp.ap-southeast-3.amazonses.com'),
    },
    cdk,
    build: () => Promise.resolve(void held.calls.push('build')),
    look: () => Promise.resolve(held.findings),
    say: (line) => void held.said.push(line),
    agrees: (question) => {
      held.questions.push(question)
      return Promise.resolve(held.answer.isYes)
    },
    pause: () => Promise.resolve(held.meanwhile.shift()?.()),
  }
  return { trip, account, ...held }
}
