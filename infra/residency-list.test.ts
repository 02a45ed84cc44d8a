import { describe, expect, test } from 'vitest'
import { checkAgency } from '#infra/agency.ts'
import example from '#infra/agencies/example.ts'
import { placeOf } from '#infra/host-place.ts'
import { mayBeListed, saidOf } from '#infra/residency-list.ts'

const where = 'Pusat Data Nasional, Jakarta, kontrak 2026/14'
const faultsOf = (residency: unknown) => checkAgency({ ...example, residency }).faults

describe('residency of an agency file', () => {
  test.each([
    ['nothing beside AWS', {}],
    ['a host', { 'sso.kementerian.go.id': where }],
    ['all hosts of one organisation', { '*.bkn.go.id': where, '*.badan.id': where, '*.badan-contoh.com': where }],
    ['one host at a cloud, for which somebody answers', { 'balai.azurewebsites.net': where }],
  ])('may say %s', (_, residency) => {
    expect(faultsOf(residency)).toEqual([])
  })

  test('may be left out', () => {
    expect(faultsOf(undefined)).toEqual([])
  })

  test.each([
    ...['*', '*.', '*.id', '*.com', '*.go.id', '*.co.id', '*.co.uk', 'id'],
    ...[
      'SSO.badan.go.id',
      'https://sso.badan.go.id',
      'sso.badan.go.id:8443',
      'sso.*.go.id',
      '**.badan.go.id',
      '10.0.0.1',
    ],
    ...['*.azure.com', '*.southeastasia.cloudapp.azure.com', '*.azurewebsites.net', '*.run.app'],
    ...['*.amazonaws.com', '*.ap-southeast-1.amazonaws.com', 'x.s3.us-east-1.amazonaws.com', 'd1.cloudfront.net'],
    ...['*.livekit.cloud', 'balai.livekit.cloud', 'livekit.cloud', '127.0.0.1'],
  ])('cannot name %s: one sentence that says why, with an allowed example', (entry) => {
    expect(mayBeListed(entry)).toBe(false)
    const faults = faultsOf({ [entry]: where })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      /^residency(\['.+'\]|\.id) cannot be listed: a name there must be a host name in lower case, or .+, for example .+\.$/,
    )
  })

  test.each(['', 'Jakarta', 'x'.repeat(121), 'Pusat Data\nNasional, Jakarta', 14])(
    'cannot say %j of a host: one sentence, with an allowed example',
    (said) => {
      expect(faultsOf({ 'sso.badan.go.id': said })).toEqual([
        expect.stringMatching(
          /^residency\['sso\.badan\.go\.id'\] is .+: it must say in 10 to 120 signs of plain text who runs the host.+, for example 'sso\.badan-contoh\.go\.id': '.+'\.$/,
        ),
      ])
    },
  )

  test('tells all its faults at once, beside those of other fields', () => {
    const residency = { '*.id': where, 'sso.badan.go.id': '', '*.go.id': 'x' }
    expect(
      checkAgency({ ...example, region: 'us-east-1', residency }).faults.map((each) => each.split(' ')[0]),
    ).toEqual(
      expect.arrayContaining([
        ...["residency['*.id']", "residency['sso.badan.go.id']", "residency['*.go.id']", 'region'],
      ]) as string[],
    )
    expect(faultsOf('Jakarta')).toEqual([
      expect.stringMatching(/^residency is "Jakarta": it must be an object that says of each host/),
    ])
  })

  test('of the rehearsal may name this machine', () => {
    const ofRehearsal = (entry: string) => checkAgency({ ...example, name: 'rehearsal', residency: { [entry]: where } })
    expect(ofRehearsal('127.0.0.1').faults).toEqual([])
    expect(ofRehearsal('10.0.0.1').faults).toHaveLength(1)
  })
})

test('a host is found by its name before a pattern, and a pattern is every name below its domain, not the domain', () => {
  const residency = { '*.badan.go.id': 'of many', 'sso.badan.go.id': 'of one' }
  expect(saidOf('sso.badan.go.id', residency)).toBe('of one')
  expect(saidOf('surat.dc1.badan.go.id', residency)).toBe('of many')
  for (const other of ['badan.go.id', 'xbadan.go.id', 'badan.go.id.evil.example', 'constructor'])
    expect(saidOf(other, residency)).toBeUndefined()
  expect(saidOf('sso.badan.go.id')).toBeUndefined()
})

describe('a name of AWS', () => {
  test.each([
    ['d-abc.execute-api.ap-southeast-3.amazonaws.com'],
    ['s3-ap-southeast-3.amazonaws.com'],
    // What a customer chose looks like a region.
    ['lb-us-east-1.ap-southeast-3.elb.amazonaws.com'],
    ['my-lb-3.ap-southeast-3.elb.amazonaws.com'],
  ])('%s is in the country', (host) => {
    expect(placeOf(host)).toEqual({ region: 'ap-southeast-3' })
  })

  test.each([
    ['x.ap-southeast-3.s3.us-east-1.amazonaws.com', 'us-east-1'],
    ['ap-southeast-3.s3.ap-southeast-1.amazonaws.com', 'ap-southeast-1'],
    ['x.cn-north-1.elb.amazonaws.com.cn', 'cn-north-1'],
    ['x.s3.amazonaws.com', 'in no region'],
  ])('%s is not, whatever stands in front', (host, says) => {
    expect(placeOf(host)).toEqual({ fault: expect.stringContaining(says) as string })
  })

  test('that only looks like one says nothing', () => {
    for (const host of ['amazonaws.com.evil.example', 'x.ap-southeast-3.evilamazonaws.com', 'ap-southeast-3.example'])
      expect(placeOf(host)).toBeUndefined()
  })
})
