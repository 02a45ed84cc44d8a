import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deploy } from '#infra/deploy/deploy.ts'
import { stepsOf } from '#infra/move/deploy-place.ts'
import { once } from '#infra/once.ts'
import { journey, type Journey } from '#test/kit/deploy-trip.ts'

let at: Journey
beforeEach(async () => {
  at = await journey()
  at.meanwhile.push(() => {
    for (const each of at.account.state.certificates) each.status = 'ISSUED'
  })
})
afterEach(() => {
  at.account.stop()
})

const portal = 'balai-example-dua-portal'
const told: string[] = []
const go = (more: Readonly<Record<string, string>>, build = at.trip.build) => {
  const { cdk } = at.trip
  const trip: Journey['trip'] = {
    ...at.trip,
    build,
    cdk: (args, asked) => (told.push(args.join(' ')), cdk(args, asked)),
  }
  return deploy(trip, '0.1.0-test', stepsOf({ place: 'dua', ...more }))
}
const beginnings = () => at.calls.map((call) => call.split(' ').slice(0, 2).join(' '))
const ofPortal = () => told.findLast((call) => call.startsWith('deploy Portal'))

describe('another portal', () => {
  test('is deployed by the steps of a first deployment, under its own name, on the base of the agency', async () => {
    expect(await go({ loading: 'yes' })).toBe(true)
    expect(beginnings().slice(2)).toEqual(['build', 'deploy Base', 'deploy Portal'])
    expect(ofPortal()).toMatch(/ -c place=dua -c loading=yes -c reserve=yes /)
    expect(at.account.state.stacks[portal]?.status).toBe('CREATE_COMPLETE')
  })

  test('goes to work with what is built, also where a repeat begins there; it is built once', async () => {
    const build = once(at.trip.build)
    expect(await go({ loading: 'no' }, build)).toBe(true)
    expect(await go({ loading: 'no' }, build)).toBe(true)
    expect(at.calls.filter((call) => /^(build|deploy Portal)/.test(call)).map((call) => call.slice(0, 6))).toEqual([
      ...['build', 'deploy', 'deploy'],
    ])
  })

  test('is not built by this where an operator says where it lies', async () => {
    expect(await go({ loading: 'no', bundles: '/elsewhere' })).toBe(true)
    expect(at.calls).not.toContain('build')
  })

  test('reserves nothing where the quota has no room, or an operator says so', async () => {
    expect(await go({ reserve: 'no' })).toBe(true)
    expect(ofPortal()).toContain('-c reserve=no')
    at.account.state.concurrency = { limit: 10, free: 10 }
    expect(await go({})).toBe(true)
    expect(ofPortal()).toContain('-c reserve=no')
  })

  test('that CloudFormation is at work on is waited for; one whose creation failed is made anew', async () => {
    at.account.state.stacks[portal] = { status: 'UPDATE_IN_PROGRESS' }
    expect(await go({})).toBe(false)
    expect(at.said.at(-1)).toContain(`${portal} is UPDATE_IN_PROGRESS: CloudFormation is at work on it`)
    at.account.state.stacks[portal] = { status: 'ROLLBACK_COMPLETE' }
    expect(await go({})).toBe(true)
    expect(at.account.asked.some(({ action }) => action === 'UpdateTerminationProtection')).toBe(true)
  })
})
