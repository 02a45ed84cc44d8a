import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { account } from '#infra/deploy/account.ts'
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

describe('a stack', () => {
  test.each([
    ['UPDATE_IN_PROGRESS', /^balai-example-portal is UPDATE_IN_PROGRESS: CloudFormation is at work on it/],
    ['UPDATE_ROLLBACK_FAILED', /^balai-example-portal is UPDATE_ROLLBACK_FAILED: it hangs between two versions\./],
    ['ROLLBACK_FAILED', /^balai-example-portal is ROLLBACK_FAILED: it never came to be, .+ deletes it in the console/],
    ['ROLLBACK_COMPLETE', /^it went on$/],
    ['UPDATE_COMPLETE', /^it went on$/],
    ['REVIEW_IN_PROGRESS', /^it went on$/],
  ])('that is %s', async (status, says) => {
    at.account.state.stacks['balai-example-portal'] = { status }
    expect(await stopOf(stacksFree)).toMatch(says)
  })

  test('whose first creation failed loses its protection, because it was never in use', async () => {
    at.account.state.stacks['balai-example-portal'] = { status: 'ROLLBACK_COMPLETE' }
    await take(stacksFree)
    expect(at.account.asked.find(({ action }) => action === 'UpdateTerminationProtection')?.fields).toMatchObject({
      StackName: 'balai-example-portal',
      EnableTerminationProtection: 'false',
    })
  })
})
