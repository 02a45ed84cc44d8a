import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lambdaQuota } from '#infra/deploy/lambda-quota.ts'
import type { Known } from '#infra/deploy/trip.ts'
import { journey, type Journey } from '#test/kit/deploy-trip.ts'

let at: Journey
beforeEach(async () => {
  at = await journey()
})
afterEach(() => {
  at.account.stop()
})

const agency = 'example'
const take = async (limit: number, free: number, told: Readonly<Record<string, string>> = {}) => {
  at.account.state.concurrency = { limit, free }
  const known: Known = { account: '', told: { agency, ...told }, parts: [] }
  const found = await lambdaQuota.take(at.trip, known)
  return 'stop' in found ? found.stop : found.told['reserve']
}
const said = () => at.said.join('\n')

/** A portal whose `door` has so many of its own. */
const portal = (name: string, reserved: number, status = 'UPDATE_COMPLETE') => {
  const template = JSON.stringify({
    Resources: {
      Staff: { Type: 'AWS::Lambda::Function', Properties: {} },
      Door: { Type: 'AWS::Lambda::Function', Properties: { ReservedConcurrentExecutions: reserved } },
      Table: { Type: 'AWS::DynamoDB::Table' },
    },
  })
  at.account.state.stacks[name] = { status, template }
}

describe('where nothing is reserved by these stacks', () => {
  test.each([
    ['a usual account', 1000, 1000, 'yes'],
    ['just enough', 120, 120, 'yes'],
    ['one too few', 119, 119, 'no'],
    ['a new account', 10, 10, 'no'],
    ['enough, of which others keep twenty', 120, 100, 'no'],
    ['just enough beside what others keep', 140, 120, 'yes'],
    ['one too few beside what others keep', 140, 119, 'no'],
    ['a stranger that keeps as many as door would', 139, 119, 'no'],
  ])('%s: of %i, with %i free, reserve=%s', async (_, limit, free, reserve) => {
    expect(await take(limit, free)).toBe(reserve)
  })

  test('a first creation that was taken back keeps nothing', async () => {
    portal('balai-example-portal', 20, 'ROLLBACK_COMPLETE')
    expect(await take(120, 119)).toBe('no')
  })
})

describe('where these stacks have reserved it', () => {
  beforeEach(() => {
    portal('balai-example-portal', 20)
  })

  test.each([
    ['what is reserved stays, at the smallest', 120, 100],
    ['in a usual account', 1000, 980],
  ])('%s: of %i, with %i free', async (_, limit, free) => {
    expect(await take(limit, free)).toBe('yes')
    expect(said()).toMatch(/^ {2}\d+; 20 are for entering meetings alone$/)
  })

  test('by fewer than it should be, the rest has to be free', async () => {
    portal('balai-example-portal', 10)
    expect(await take(120, 110)).toBe('yes')
    expect(await take(119, 109)).toBe('no')
  })

  test.each([
    ['the least for two portals', 140, 120, 'yes'],
    ['one too few for two portals', 139, 119, 'no'],
    ['enough for one portal only', 120, 100, 'no'],
  ])('another portal needs its own: %s, of %i with %i free, reserve=%s', async (_, limit, free, reserve) => {
    expect(await take(limit, free, { place: 'dua' })).toBe(reserve)
    expect(said()).toContain(`${String(limit)}, of which 20 are reserved for others`)
  })

  test('another portal that has its own keeps it', async () => {
    portal('balai-example-dua-portal', 20)
    expect(await take(140, 100, { place: 'dua' })).toBe('yes')
  })
})

test('of a new account it says what that means, what to ask AWS for, and which command comes after that', async () => {
  await take(10, 10)
  expect(said()).toMatch(
    /10: too few to keep 20 .+While it is 10, whoever comes beyond them waits.+request-service-quota-increase --region ap-southeast-3 --service-code lambda --quota-code L-B99A9384 --desired-value 1000.+npm run deploy -- example again/s,
  )
  at.said.length = 0
  await take(110, 110, { place: 'dua' })
  expect(said()).toContain('run npm run deploy -- example --place dua again')
  expect(said()).not.toContain('whoever comes beyond them waits')
})

test('what an operator says is not asked of AWS', async () => {
  expect(await take(1000, 1000, { reserve: 'no' })).toBe('no')
  expect(at.account.asked).toEqual([])
})
