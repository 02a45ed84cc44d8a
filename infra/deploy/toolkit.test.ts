import { App, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GroundStack } from '#infra/deploy/ground.stack.ts'
import { digestOf } from '#infra/deploy/rights.ts'
import { toolkit, versionOfCdk } from '#infra/deploy/toolkit.ts'
import { accountNumber } from '#test/kit/aws-account.ts'
import { journey, where, type Journey } from '#test/kit/deploy-trip.ts'

describe('the ground', () => {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'balai-ground-')) })
  const ground = new GroundStack(app, 'Ground', where)
  const { Resources, Outputs, ...rest } = Template.fromStack(ground).toJSON() as Readonly<Record<string, object>>

  test('is six policies and nothing else, small enough for a deployment without a toolkit', () => {
    expect(Object.values(Resources ?? {}).map((each) => (each as { Type: string }).Type)).toEqual(
      Array<string>(6).fill('AWS::IAM::ManagedPolicy'),
    )
    expect(JSON.stringify({ Resources, Outputs }).length).toBeLessThan(51_200)
    // A version of a toolkit would be looked for where none is yet.
    expect(rest).not.toHaveProperty('Parameters')
    expect(Outputs).toEqual({ Digest: { Value: digestOf(where) } })
  })

  test('gives cdk-nag nothing to say', () => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([])
  })
})

describe('the toolkit', () => {
  let at: Journey
  beforeEach(async () => {
    at = await journey()
  })
  afterEach(() => {
    at.account.stop()
  })
  const take = () => toolkit.take(at.trip, { account: accountNumber, told: {}, parts: [] })
  const calls = async () => {
    at.calls.length = 0
    await take()
    return at.calls.map((call) => call.split(' ')[0])
  }
  const stack = () => {
    const found = at.account.state.stacks['balai-toolkit']
    if (!found) throw new Error('there is a toolkit by now')
    return found
  }

  test('is made with narrow policies and the limit, and is nobody else’s', async () => {
    await take()
    const [, bootstrap] = at.calls
    expect(bootstrap).toBe(
      [
        `bootstrap aws://${accountNumber}/ap-southeast-3 --qualifier balai --toolkit-stack-name balai-toolkit`,
        `--cloudformation-execution-policies ${['data', 'work', 'watch', 'node', 'roles'].map((part) => `arn:aws:iam::${accountNumber}:policy/balai-deploys-${part}`).join(',')}`,
        '--custom-permissions-boundary balai-boundary --termination-protection',
      ].join(' '),
    )
    expect(bootstrap).not.toContain('AdministratorAccess')
  })

  test('is not made again while it is as it should be', async () => {
    await take()
    expect(await calls()).toEqual([])
  })

  test.each([
    [
      'it is older than what cdk makes',
      () => Object.assign(stack().outputs ?? {}, { BootstrapVersion: String(versionOfCdk() - 1) }),
    ],
    [
      'somebody gave it other rights',
      () =>
        Object.assign(stack().parameters ?? {}, {
          CloudFormationExecutionPolicies: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
    ],
    ['somebody took the limit away', () => Object.assign(stack().parameters ?? {}, { InputPermissionsBoundary: '' })],
    ['it could not be updated', () => (stack().status = 'UPDATE_FAILED')],
  ])('is made again when %s', async (_, plant) => {
    await take()
    plant()
    expect(await calls()).toEqual(['bootstrap'])
  })

  test('comes after new rights when this version needs others', async () => {
    await take()
    at.account.state.stacks['balai-ground'] = { status: 'UPDATE_COMPLETE', outputs: { Digest: 'of before' } }
    expect(await calls()).toEqual(['deploy'])
  })

  test('that cannot be made stops, and says who can', async () => {
    at.cdk.set('bootstrap', { isDone: false, ended: 'ended with exit code 1', output: 'no rights' })
    expect(await take()).toEqual({
      stop: expect.stringMatching(
        /^balai-toolkit could not be made \(cdk ended with exit code 1\):\n {2}no rights\nNo stack of the agency was touched\. .+whoever administers the account can run it in your place\.$/,
      ) as string,
    })
  })
})

test('the version of the toolkit is read from the installed cdk', () => {
  expect(versionOfCdk()).toBeGreaterThanOrEqual(31)
})
