import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { account } from '#infra/deploy/account.ts'
import { madeAnew } from '#infra/deploy/made-anew.ts'
import { mailSandbox } from '#infra/deploy/mail-sandbox.ts'
import { nodeOffer } from '#infra/deploy/node-offer.ts'
import { stacksFree } from '#infra/deploy/stacks-free.ts'
import type { Known, Step } from '#infra/deploy/trip.ts'
import { journey, type Journey } from '#test/kit/deploy-trip.ts'

let at: Journey
beforeEach(async () => {
  at = await journey()
})
afterEach(() => {
  at.account.stop()
})

const known: Known = { account: '', told: { agency: 'example' }, parts: [] }
const take = (step: Step, trip = at.trip) => step.take(trip, known)
const stopOf = async (step: Step) => {
  const found = await take(step)
  return 'stop' in found ? found.stop : 'it went on'
}

describe('the account', () => {
  test('without credentials is told, with how to get some', async () => {
    const refused = Object.assign(new Error('Could not load credentials from any providers'), {
      name: 'CredentialsProviderError',
    })
    const trip = { ...at.trip, aws: { ...at.trip.aws, ask: () => Promise.reject(refused) } }
    expect(await take(account, trip)).toEqual({
      stop: 'There are no credentials of AWS here (Could not load credentials from any providers). Sign in with aws sso login or set AWS_PROFILE, then npm run deploy -- example. Nothing was asked of AWS.',
    })
  })

  test.each([
    ['a session that ended', 'ExpiredToken', true, 'opted-in', /^Your session with AWS has ended\. Sign in again\./],
    ['credentials of nobody', 'InvalidClientTokenId', false, 'opted-in', /^AWS does not know these credentials\./],
    [
      'a region that is switched off',
      'InvalidClientTokenId',
      true,
      'not-opted-in',
      /^This account has not switched ap-southeast-3 on yet\./,
    ],
    [
      'a session for older regions',
      'InvalidClientTokenId',
      true,
      'opted-in',
      /Set AWS_STS_REGIONAL_ENDPOINTS=regional/,
    ],
  ])('with %s', async (_, code, isKnown, open, says) => {
    Object.assign(at.account.state, {
      identity: { code, status: 403 },
      isKnown,
      openRegions: { 'ap-southeast-3': open },
    })
    expect(await stopOf(account)).toMatch(says)
  })
})

describe('mail', () => {
  test('in the sandbox says who gets none, and goes on', async () => {
    at.account.state.mail.isProduction = false
    expect(await take(mailSandbox)).toBe(known)
    expect(at.said[0]).toMatch(/in the sandbox of SES: until AWS lifts it, at most 200 mails a day/)
  })

  test('by a relay does not ask SES', async () => {
    const agency = {
      ...example,
      mail: { from: example.mail.from, relay: { host: 'smtp.badan-contoh.example', port: 587 } },
    }
    await take(mailSandbox, { ...at.trip, agency })
    expect(at.account.asked).toEqual([])
    expect(at.said[0]).toContain('smtp.badan-contoh.example:587')
  })
})

test('a machine that AWS does not offer in the region stops, with what to choose', async () => {
  expect(await take(nodeOffer)).toBe(known)
  at.account.state.instances = []
  expect(await stopOf(nodeOffer)).toMatch(/^AWS offers no c7g\.large in ap-southeast-3\. Choose another size\.staff/)
})

const portal = 'balai-example-portal'

describe('a stack', () => {
  test.each([
    ['UPDATE_IN_PROGRESS', /^balai-example-portal is UPDATE_IN_PROGRESS: CloudFormation is at work on it/],
    ['DELETE_IN_PROGRESS', /^balai-example-portal is DELETE_IN_PROGRESS: CloudFormation is at work on it/],
    ['UPDATE_ROLLBACK_FAILED', /^balai-example-portal is UPDATE_ROLLBACK_FAILED: it hangs between two versions\./],
    ['ROLLBACK_COMPLETE', /^it went on$/],
    ['UPDATE_COMPLETE', /^it went on$/],
    ['UPDATE_ROLLBACK_COMPLETE', /^it went on$/],
    ['REVIEW_IN_PROGRESS', /^it went on$/],
  ])('that is %s', async (status, says) => {
    at.account.state.stacks[portal] = { status }
    expect(await stopOf(stacksFree)).toMatch(says)
  })

  test.each(['ROLLBACK_FAILED', 'CREATE_FAILED'])('that is %s says what clears it away', async (status) => {
    at.account.state.stacks[portal] = {
      status,
      resources: { DataTable: ['balai-example-portal-DataTable-1A', 'AWS::DynamoDB::Table'] },
    }
    expect((await stopOf(stacksFree)).split('\n')).toEqual([
      `${portal} is ${status}: it never came to be, and nothing of it was in use. Clear it away:`,
      `  aws cloudformation update-termination-protection --no-enable-termination-protection --region ap-southeast-3 --stack-name ${portal}`,
      `  aws cloudformation delete-stack --region ap-southeast-3 --stack-name ${portal}`,
      `  aws cloudformation wait stack-delete-complete --region ap-southeast-3 --stack-name ${portal}`,
      '  What holds data is kept even then. These are empty, were never used, and are never used again:',
      '    DynamoDB::Table balai-example-portal-DataTable-1A',
      expect.stringMatching(/^ {2}Keep this list, .+ infra\/RUNBOOK\.md#rollback\.$/),
      'Nothing was changed. Run the same command again after that.',
    ])
  })

  test('that would not go says what ends it, and calls nothing in it unused', async () => {
    at.account.state.stacks[portal] = {
      status: 'DELETE_FAILED',
      resources: { DataTable: ['balai-example-portal-DataTable-1A', 'AWS::DynamoDB::Table'] },
    }
    const said = await stopOf(stacksFree)
    expect(said).toContain(
      `  aws cloudformation delete-stack --deletion-mode FORCE_DELETE_STACK --region ap-southeast-3 --stack-name ${portal}\n`,
    )
    expect(said).not.toMatch(/DataTable|never used/)
  })
})

describe('a stack whose first creation failed', () => {
  const protection = () =>
    at.account.asked.filter(({ action }) => action === 'UpdateTerminationProtection').map(({ fields }) => fields)

  beforeEach(() => {
    at.account.state.stacks[portal] = {
      status: 'ROLLBACK_COMPLETE',
      resources: {
        DataTable: ['balai-example-portal-DataTable-1A', 'AWS::DynamoDB::Table', 'DELETE_SKIPPED'],
        EvidenceBucket: ['balai-example-1a2b3c4d-5e6f70', 'AWS::S3::Bucket', 'DELETE_SKIPPED'],
        EvidenceLog: ['balai-example-portal-evidencelog-1a', 'AWS::S3::Bucket', 'DELETE_COMPLETE'],
        KeysData: ['1a2b-3c4d', 'AWS::KMS::Key', 'DELETE_SKIPPED'],
        SecretsCursor: ['', 'AWS::SecretsManager::Secret', 'CREATE_FAILED'],
        IdentityPool: ['ap-southeast-3_1a', 'AWS::Cognito::UserPool', 'DELETE_SKIPPED'],
        SiteLambda: ['balai-example-portal-SiteLambda-1A', 'AWS::Lambda::Function', 'DELETE_COMPLETE'],
      },
    }
  })

  test('names what holds data and was kept, each by its own name, and what to do with it', async () => {
    await take(stacksFree)
    expect(at.said.slice(1)).toEqual([
      `  ${portal}: its first creation failed and was taken back; it is made anew`,
      '  What holds data is kept even then. These are empty, were never used, and are never used again:',
      '    Cognito::UserPool ap-southeast-3_1a',
      '    DynamoDB::Table balai-example-portal-DataTable-1A',
      '    KMS::Key 1a2b-3c4d',
      '    S3::Bucket balai-example-1a2b3c4d-5e6f70',
      expect.stringMatching(/until whoever administers the account deletes them: infra\/RUNBOOK\.md#rollback\.$/),
      '  balai-example-media: not there yet',
    ])
  })

  test('that kept nothing says nothing of it', async () => {
    at.account.state.stacks[portal] = { status: 'ROLLBACK_COMPLETE' }
    await take(stacksFree)
    expect(at.said.join('\n')).not.toContain('kept')
  })

  test('keeps its protection as long as nobody said yes', async () => {
    await take(stacksFree)
    expect(protection()).toEqual([])
  })

  test('loses it behind the question, alone', async () => {
    at.account.state.stacks['balai-example-media'] = { status: 'UPDATE_COMPLETE' }
    await madeAnew.take(at.trip, { ...known, parts: ['portal', 'media'] })
    expect(protection()).toMatchObject([{ StackName: portal, EnableTerminationProtection: 'false' }])
    expect(at.said).toEqual([`  ${portal}: may be deleted now, and is made anew`])
  })

  test('that is not deployed keeps it', async () => {
    await madeAnew.take(at.trip, { ...known, parts: ['media'] })
    expect(protection()).toEqual([])
    expect(at.said).toEqual(['  none'])
  })
})
