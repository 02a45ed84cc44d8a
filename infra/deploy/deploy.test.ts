import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deploy, stepsFor } from '#infra/deploy/deploy.ts'
import { accountNumber } from '#test/kit/aws-account.ts'
import { journey, type Journey } from '#test/kit/deploy-trip.ts'

let at: Journey
beforeEach(async () => {
  at = await journey()
  issue()
})
afterEach(() => {
  at.account.stop()
})

const go = () => deploy(at.trip, '0.1.0-test')
/** While somebody waits, the keeper of the zone puts the records in. */
const issue = () =>
  at.meanwhile.push(() => {
    for (const each of at.account.state.certificates) each.status = 'ISSUED'
  })
const text = () => at.said.join('\n')
const titles = () => at.said.filter((line) => /^\n.+$/.test(line)).map((line) => line.trim())

describe('a first deployment', () => {
  test('goes through every step in its order, and touches no stack before certificates are issued', async () => {
    expect(await go()).toBe(true)
    expect(titles().slice(0, -1)).toEqual([
      'Account',
      'Functions at once',
      'Mail',
      'LiveKit',
      'Stacks',
      'Certificates',
      'Ground',
      'Functions and pages',
      'What changes',
      'Failed creations',
      'Base',
      'Records of the zone',
      'Deployment',
      'What only people can do, once',
      'Doctor',
    ])
    expect(at.calls.map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'deploy Ground',
      `bootstrap aws://${accountNumber}/ap-southeast-3`,
      'build',
      'deploy Base',
      'deploy Portal',
      'deploy Media',
    ])
    expect(at.account.asked.filter(({ action }) => action === 'RequestCertificate')).toHaveLength(2)
    expect(text()).toContain(`  ${accountNumber} in ap-southeast-3, as assumed-role/Deployer/joko`)
    expect(text()).toContain('Deployed, and everything is as it should be.')
  })

  test('shows what it makes and costs, and asks once', async () => {
    await go()
    expect(text()).toContain('Badan Contoh (infra/agencies/example.ts)')
    expect(at.questions).toEqual(['Deploy this? [yes/no] '])
  })

  test('ends in front of the stacks when somebody says no', async () => {
    at.answer.isYes = false
    expect(await go()).toBe(false)
    expect(at.calls.filter((call) => /deploy (Base|Portal|Media)/.test(call))).toEqual([])
    expect(at.said.at(-1)).toBe('\nNobody said yes. Nothing was changed. Run the same command again after that.')
  })

  test('tells the records of the zone once the base is there, and makes nothing else before they are', async () => {
    at.zone.isKept = false
    let madeUntilThen: string[] = []
    at.meanwhile.push(
      () => undefined,
      () => {
        madeUntilThen = at.calls.filter((call) => call.startsWith('deploy '))
        at.zone.isKept = true
      },
    )
    expect(await go()).toBe(true)
    expect(madeUntilThen.map((call) => call.split(' ')[1])).toEqual(['Ground', 'Base'])
    const asked = at.said.filter((line) => /the portal +balai\.badan-contoh\.example +CNAME +d-abc/.test(line))
    expect(asked).toHaveLength(1)
    expect(text()).toMatch(/LiveKit +rapat\.badan-contoh\.example +A +198\.51\.100\.8/)
    expect(text()).toMatch(/who may send mails \(SPF\) +balai-surat\.badan-contoh\.example +TXT +"v=spf1/)
    expect(text()).toContain('Awaited. The portal is made when they are there:')
    expect(text()).toContain('Ctrl+C is no harm: npm run deploy -- example goes on here.')
  })

  test('what runs already is not held up by a record that is gone, and it is told', async () => {
    await go()
    at.said.length = 0
    at.zone.isKept = false
    expect(await go()).toBe(true)
    expect(text()).toContain('Not there; what waits for them is WRONG below:')
    expect(at.calls.filter((call) => call.startsWith('deploy Portal'))).toHaveLength(2)
  })

  test('tells what only people can do', async () => {
    await go()
    expect(text()).toMatch(/Not needed, and good to have:\n.+_dmarc\.badan-contoh\.example +TXT +"v=DMARC1/)
    expect(text()).toContain('register https://balai.badan-contoh.example/auth/callback with the provider')
    expect(text()).toContain('alarms    ti@badan-contoh.example: open the mail of AWS and confirm')
  })

  test('says how many lines of the doctor are wrong', async () => {
    at.findings.push({ what: 'portal' }, { what: 'mail', fault: 'it is refused', remedy: 'wait' })
    expect(await go()).toBe(true)
    expect(text()).toContain('WRONG  mail: it is refused. Remedy: wait.')
    expect(at.said.at(-1)).toMatch(/^\nDeployed\. 1 of 2 lines are WRONG/)
  })
})

describe('run again', () => {
  test('a finished deployment asks for no certificate, writes no ground, and deploys what differs only', async () => {
    await go()
    const asked = at.account.asked.length
    at.calls.length = 0
    at.cdk.set('diff Media', { output: '✨  Number of stacks with differences: 0\n' })
    expect(await go()).toBe(true)
    expect(at.account.asked.slice(asked).some(({ action }) => action === 'RequestCertificate')).toBe(false)
    expect(at.calls.map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'build',
      'diff Base',
      'diff Portal',
      'diff Media',
      'deploy Base',
      'deploy Portal',
    ])
  })

  test('where nothing differs, it asks nothing and looks whether all is well', async () => {
    await go()
    at.questions.length = at.calls.length = 0
    at.cdk.set('diff', { output: '✨  Number of stacks with differences: 0\n' })
    expect(await go()).toBe(true)
    expect([at.questions, at.calls.filter((call) => call.startsWith('deploy'))]).toEqual([[], []])
    expect(text()).toContain('nothing: what runs is this version already')
  })

  test('a stack whose first creation failed is made again, although its template is the same', async () => {
    await go()
    at.account.state.stacks['balai-example-portal'] = { status: 'ROLLBACK_COMPLETE' }
    at.calls.length = 0
    at.cdk.set('diff', { output: '✨  Number of stacks with differences: 0\n' })
    expect(await go()).toBe(true)
    expect(at.calls.some((call) => call.startsWith('deploy Portal'))).toBe(true)
    expect(text()).toContain('its first creation failed and was taken back; it is made anew')
  })

  test('a change of the node says before the question that meetings may end', async () => {
    await go()
    at.said.length = 0
    at.cdk.set('diff Media', { output: '✨  Number of stacks with differences: 1\n' })
    await go()
    expect(text()).toContain('LiveKit’s node may be replaced by this')
  })

  test('what would leave data behind is not deployed, whoever says yes', async () => {
    await go()
    at.calls.length = 0
    at.cdk.set('diff Portal', { output: '[-] AWS::DynamoDB::Table DataTableFDBAD0F2 orphan\n' })
    expect(await go()).toBe(false)
    expect(at.questions).toHaveLength(1)
    expect(at.said.at(-1)).toMatch(
      /^\nThis would leave data of example behind: DynamoDB::Table DataTableFDBAD0F2 \(orphan\)\./,
    )
  })
})

describe('another portal, which a move has made,', () => {
  const again = () => deploy(at.trip, '0.1.0-test', stepsFor('dua'))
  const mapping = { ApiStageMapping1: ['m', 'AWS::ApiGatewayV2::ApiMapping'] as const }
  const facts = { Facts: ['one', 'AWS::Lambda::EventSourceMapping'] as const }
  const places = { TableAt: 't', BucketAt: 'b', SocketAt: 's', PushAt: 'p' }

  test('is not made by this command', async () => {
    expect(await again()).toBe(false)
    expect(at.said.at(-1)).toMatch(
      /^\nThere is no balai-example-dua-portal: .+ load-data, see infra\/RUNBOOK\.md#move-to-another-portal/,
    )
  })

  test.each(['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'])('is not there while it is %s', async (status) => {
    at.account.state.stacks['balai-example-dua-portal'] = { status }
    expect(await again()).toBe(false)
    expect(at.said.at(-1)).toMatch(/^\nThere is no balai-example-dua-portal: /)
  })

  test('that CloudFormation is at work on is waited for', async () => {
    at.account.state.stacks['balai-example-dua-portal'] = { status: 'CREATE_IN_PROGRESS' }
    expect(await again()).toBe(false)
    expect(at.said.at(-1)).toMatch(/^\nbalai-example-dua-portal is CREATE_IN_PROGRESS: CloudFormation is at work on it/)
  })

  test('is left at rest while its move has not ended', async () => {
    at.account.state.stacks['balai-example-dua-portal'] = { status: 'CREATE_COMPLETE', outputs: places }
    expect(await again()).toBe(false)
    expect(at.said.at(-1)).toMatch(/^\nbalai-example-dua-portal is at rest: .+ load-data, .+ Nothing was changed\.$/)
    expect(at.calls).toEqual([])
  })

  test.each([
    ['beside the first, to which the host name leads', facts, 'no'],
    ['alone in its account, where the host name leads to it', { ...facts, ...mapping }, 'yes'],
  ])('is brought up to date %s', async (_, resources, named) => {
    const told: string[] = []
    const { cdk } = at.trip
    Object.assign(at.account.state.stacks, {
      'balai-example-portal': { status: 'UPDATE_COMPLETE', outputs: places },
      'balai-example-dua-portal': { status: 'UPDATE_COMPLETE', outputs: places, resources },
      'balai-example-media': { status: 'CREATE_COMPLETE' },
    })
    const trip: typeof at.trip = { ...at.trip, cdk: (args, asked) => (told.push(args.join(' ')), cdk(args, asked)) }
    expect(await deploy(trip, '0.1.0-test', stepsFor('dua'))).toBe(true)
    const deployments = told.filter((call) => /^deploy (Base|Portal|Media)/.test(call))
    expect(deployments).toHaveLength(3)
    for (const call of deployments) expect(call).toContain(`-c place=dua -c named=${named} `)
    expect(at.account.state.stacks['balai-example-portal']?.status).toBe('UPDATE_COMPLETE')
  })

  test('is named in what is to be said again when it fails', async () => {
    Object.assign(at.account.state.stacks, {
      'balai-example-dua-portal': { status: 'UPDATE_COMPLETE', outputs: places, resources: facts },
    })
    at.cdk.set('deploy Portal', { isDone: false, ended: 'ended with exit code 1', output: 'last\n' })
    expect(await again()).toBe(false)
    expect(at.said.at(-1)).toContain('When the cause is gone: npm run deploy -- example --place dua.')
  })
})

describe('a failure is one sentence with what is safe and what to do:', () => {
  const failing = {
    isDone: false,
    ended: 'ended with exit code 1',
    output:
      'balai | 3:45:31 PM | CREATE_FAILED           | AWS::CloudWatch::Alarm          | Portal/Watch/ApiFails (WatchApiFailsFDE0C92D) it is not supported\nlast\n',
  }

  test.each([
    ['UPDATE_ROLLBACK_COMPLETE', 'The former version answers as before, with all data.'],
    ['UPDATE_ROLLBACK_FAILED', 'It hangs between two versions, with all data: see infra/RUNBOOK.md#rollback.'],
    ['ROLLBACK_COMPLETE', 'Nothing of it was in use yet, and it is made anew the next time.'],
    ['UPDATE_IN_PROGRESS', 'CloudFormation goes on by itself, and ends or takes it back: wait for it, up to an hour.'],
  ])('a stack that ends as %s', async (status, safe) => {
    at.cdk.set('deploy Portal', failing)
    const portal = { status: 'UPDATE_COMPLETE' }
    at.account.state.stacks['balai-example-portal'] = portal
    at.cdk.set('diff', { output: '' })
    const { agrees } = at.trip
    const trip = {
      ...at.trip,
      agrees: (question: string) => {
        portal.status = status
        return agrees(question)
      },
    }
    expect(await deploy(trip, 'test')).toBe(false)
    expect(at.said.at(-1)).toContain(
      `it is ${status}. ${safe} Why:\n  AWS::CloudWatch::Alarm | Portal/Watch/ApiFails (WatchApiFailsFDE0C92D) it is not supported`,
    )
    expect(at.said.at(-1)).toContain('npm run deploy -- example')
  })

  test('ground that may not be laid', async () => {
    at.cdk.set('deploy Ground', failing)
    expect(await go()).toBe(false)
    expect(at.said.at(-1)).toMatch(
      /^\nbalai-ground could not be written .+No other stack was touched\. npm run deploy goes on here/s,
    )
  })

  test('a refusal of AWS in any step', async () => {
    const trip = {
      ...at.trip,
      build: () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDeniedException' })),
    }
    expect(await deploy(trip, 'test')).toBe(false)
    expect(at.said.at(-1)).toBe(
      '\nAWS does not let you do this: ask whoever administers the account for it (AccessDeniedException: no). What runs already runs on. Run the same command again after that: it goes on where it was.',
    )
  })
})
