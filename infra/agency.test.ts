import { describe, expect, test } from 'vitest'
import { checkAgency } from '#infra/agency.ts'
import example from '#infra/agencies/example.ts'

const own = example.media.own
const wrong: Readonly<Record<string, object>> = {
  name: { name: 'Badan Contoh' },
  domain: { domain: 'https://balai.badan-contoh.go.id/' },
  'brand.name': { brand: { name: '' } },
  zones: { zones: ['Asia/Singapore'] },
  'identity.oidc.issuer': { identity: { oidc: { issuer: 'http://sso.badan-contoh.go.id', clientId: 'balai' } } },
  'media.own.turn': { media: { own: { ...own, turn: '10.0.0.1' } } },
  'mail.from': { mail: { from: 'Balai <balai@badan-contoh.go.id>' } },
  'retention.logs': { retention: { logs: 45, recovery: 35 } },
  alarms: { alarms: [] },
  region: { region: 'ap-southeast-1' },
  'size.staff': { size: { staff: 0 } },
  colour: { colour: 'biru' },
}
const faultsOf = (written: unknown) => checkAgency(written).faults

test('the example is a good agency file', () => {
  expect(checkAgency(example)).toEqual({ agency: example, faults: [] })
})

describe('twelve wrong files', () => {
  const sentences = Object.entries(wrong).map(
    ([field, change]) => [field, faultsOf({ ...example, ...change })] as const,
  )

  test.each(sentences)('%s: one sentence that names it and gives an allowed example', (field, faults) => {
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')} is .+, for example .+\\.$`))
  })

  test('give twelve different sentences', () => {
    expect(new Set(sentences.flatMap(([, faults]) => faults)).size).toBe(12)
  })

  test('and one file with all twelve faults gives all twelve at once', () => {
    const everything = Object.assign({}, example, ...Object.values(wrong)) as object
    expect([...faultsOf(everything)].sort()).toEqual(sentences.flatMap(([, faults]) => faults).sort())
  })
})

describe('a fault is told', () => {
  const of = (change: object) => faultsOf({ ...example, ...change })

  test('for every field that is missing', () => {
    expect(faultsOf({})).toHaveLength(11)
    expect(faultsOf({}).every((each) => / is missing: it must .+, for example /.test(each))).toBe(true)
  })

  test('for more addresses than a budget can mail to', () => {
    const alarms = Array.from({ length: 11 }, (_, i) => `ti${String(i)}@badan-contoh.go.id`)
    expect(of({ alarms })).toEqual([
      expect.stringMatching(/^alarms is .+: it must be a list of one to ten mail addresses/),
    ])
    expect(of({ alarms: alarms.slice(1) })).toEqual([])
  })

  test('for a file that exports nothing', () => {
    expect(faultsOf(undefined)).toEqual([
      expect.stringMatching(/^The file exports no agency: the fields are name, domain/),
    ])
  })

  test('for a field inside another that does not exist', () => {
    expect(of({ retention: { logs: 90, recovery: 35, mails: 3 } })).toEqual([
      expect.stringMatching(/^retention\.mails is no field here: retention must say .+, for example retention: \{/),
    ])
  })

  test('when both choices are made, or none', () => {
    const cognito = { prefix: 'balai-contoh' }
    expect(of({ identity: {} })).toEqual([expect.stringMatching(/^identity is \{\}: it must have exactly one of oidc/)])
    expect(of({ identity: { ...example.identity, cognito } })).toHaveLength(1)
    expect(of({ identity: { cognito } })).toEqual([])
    expect(of({ media: { own, external: { url: 'wss://rapat.contoh.go.id' } } })).toHaveLength(1)
  })

  test('when two host names are the same', () => {
    expect(of({ media: { own: { ...own, domain: example.domain } } })).toEqual([
      expect.stringMatching(/^media\.own is .+: it must name two host names, different from each other/),
    ])
  })

  test('when one node cannot carry the people of the agency', () => {
    expect(of({ size: { staff: 2_166 } })).toEqual([])
    expect(of({ size: { staff: 2_167 } })).toEqual([expect.stringMatching(/^media is .+up to 260 people at once/)])
    expect(of({ size: { staff: 10_000 }, media: { external: { url: 'wss://rapat.contoh.go.id' } } })).toEqual([])
  })

  test.each([
    { region: 'us-east-1' },
    { identity: { oidc: { issuer: 'http://127.0.0.1:5804', clientId: 'balai' } } },
    { media: { external: { url: 'ws://127.0.0.1:7880' } } },
    { mail: { from: example.mail.from, relay: { host: '127.0.0.1', port: 1025 } } },
  ])('for a place outside the region or on this machine: %j', (change) => {
    expect(of(change)).toHaveLength(1)
  })

  test('but the rehearsal may name parts on this machine, and nothing else without TLS', () => {
    const issuer = (url: string) => ({
      ...example,
      name: 'rehearsal',
      identity: { oidc: { issuer: url, clientId: 'balai' } },
    })
    expect(faultsOf(issuer('http://127.0.0.1:5804'))).toEqual([])
    expect(faultsOf(issuer('http://sso.badan-contoh.go.id'))).toHaveLength(1)
    expect(faultsOf({ ...issuer('http://127.0.0.1:5804'), region: 'us-east-1' })).toHaveLength(1)
  })
})
