import { afterEach, beforeEach, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { certificates } from '#infra/deploy/certificates.ts'
import { accountNumber, type Certificate } from '#test/kit/aws-account.ts'
import { journey, type Journey } from '#test/kit/deploy-trip.ts'

let at: Journey
beforeEach(async () => {
  at = await journey()
})
afterEach(() => {
  at.account.stop()
})

const { domain, media } = example
const both = [media.own.domain, media.own.turn]
const take = () => certificates.take(at.trip, { account: accountNumber, told: {}, parts: [] })
const requests = () =>
  at.account.asked.filter(({ action }) => action === 'RequestCertificate').map(({ fields }) => fields)
const have = (id: string, names: readonly string[], more: Partial<Certificate> = {}) => {
  const arn = `arn:aws:acm:ap-southeast-3:${accountNumber}:certificate/${id}`
  at.account.state.certificates.push({
    arn,
    names,
    status: 'ISSUED',
    mayLeave: names.length > 1,
    hasRecords: true,
    ...more,
  })
  return arn
}
const issueAll = () => {
  for (const each of at.account.state.certificates) each.status = 'ISSUED'
}

test('two are asked for: the portal’s, and LiveKit’s for both its names, which the node may take away', async () => {
  at.meanwhile.push(issueAll)
  const found = await take()
  expect(requests()).toEqual([
    expect.objectContaining({ DomainName: domain, ValidationMethod: 'DNS', Options: { Export: 'DISABLED' } }),
    expect.objectContaining({
      DomainName: both[0],
      SubjectAlternativeNames: [both[1]],
      Options: { Export: 'ENABLED' },
    }),
  ])
  const [one, two] = at.account.state.certificates
  expect(found).toMatchObject({ account: accountNumber, told: { certificate: one?.arn, mediaCertificate: two?.arn } })
})

test('what is awaited is told once, as records for the keeper of the zone, with how to stop and come back', async () => {
  at.meanwhile.push(
    () => undefined,
    () => undefined,
    issueAll,
  )
  await take()
  const text = at.said.join('\n')
  expect(text.match(/acm-validations\.aws/g)).toHaveLength(3)
  expect(text).toMatch(
    /certificate of turn\.badan-contoh\.example +_\w+\.turn\.badan-contoh\.example\. +CNAME +_\w+\.acm-validations\.aws\./,
  )
  expect(text).toContain('Ctrl+C stops the waiting and loses nothing: npm run deploy -- example goes on here.')
  expect(text).toContain(`issued for ${domain}`)
})

test('it is told again when something of it changes, with what is still awaited only', async () => {
  at.meanwhile.push(() => {
    const [first] = at.account.state.certificates
    if (first) first.status = 'ISSUED'
  }, issueAll)
  await take()
  expect(at.said.filter((line) => line.includes('Awaited'))).toEqual([
    `  Awaited: the certificate for ${domain}; and the one for ${both.join(' and ')}.`,
    `  Awaited: the certificate for ${both.join(' and ')}.`,
  ])
})

test('records that AWS does not know yet are waited for before anything is told', async () => {
  have('one', [domain], { status: 'PENDING_VALIDATION', hasRecords: false })
  have('two', both)
  at.meanwhile.push(() => {
    expect(at.said).toEqual([])
    Object.assign(at.account.state.certificates[0] ?? {}, { hasRecords: true })
  }, issueAll)
  await take()
  expect(at.said[0]).toContain('Awaited')
})

test('those that are there are taken: the one in use before others, and none that cannot leave AWS for the node', async () => {
  have('spare', [domain])
  const portal = have('used', [domain], { isInUse: true })
  have('stays', both, { mayLeave: false })
  have('other', ['rapat.lain.example', 'turn.lain.example'])
  const node = have('node', both)
  expect(await take()).toMatchObject({ told: { certificate: portal, mediaCertificate: node } })
  expect(requests()).toEqual([])
})

test.each([
  ['FAILED', 'CAA_ERROR', 'a CAA record of the zone forbids it'],
  ['VALIDATION_TIMED_OUT', undefined, 'the records were not in the zone within three days'],
  ['REVOKED', undefined, 'see it in the console of AWS Certificate Manager'],
])('one that AWS does not issue (%s) stops with why, and what to do', async (status, reason, why) => {
  const arn = have('one', [domain], { status: 'PENDING_VALIDATION' })
  have('two', both)
  at.meanwhile.push(() => {
    const found = at.account.state.certificates.find((each) => each.arn === arn)
    Object.assign(found ?? {}, { status, reason })
  })
  const found = await take()
  expect('stop' in found && found.stop).toContain(why)
  expect('stop' in found && found.stop).toContain('Run the same command again after that: it asks for a new one.')
})

test('in the place of one that failed a new one is asked for, within the same hour too', async () => {
  const end = (status: string) => () => {
    for (const each of at.account.state.certificates) if (each.status === 'PENDING_VALIDATION') each.status = status
  }
  at.meanwhile.push(end('FAILED'), end('ISSUED'))
  expect(await take()).toHaveProperty('stop')
  expect(await take()).toHaveProperty('told')
  const statuses = at.account.state.certificates.map(({ status }) => status)
  expect(statuses).toEqual(['FAILED', 'FAILED', 'ISSUED', 'ISSUED'])
})

test('one that AWS cannot renew is used, and its records are told again', async () => {
  have('one', [domain], { renewal: 'PENDING_VALIDATION', isInUse: true })
  have('two', both, { renewal: 'SUCCESS' })
  expect(await take()).toHaveProperty('told')
  expect(at.said).toEqual([
    `  issued for ${domain}, and good until 2026-12-20: AWS cannot renew it (PENDING_VALIDATION).`,
    '  These records are gone from the zone; give them to its keeper again:',
    expect.stringMatching(/certificate of balai\.badan-contoh\.example +_\w+\.balai\.badan-contoh\.example\. +CNAME /),
    `  issued for ${both.join(' and ')}`,
  ])
})
