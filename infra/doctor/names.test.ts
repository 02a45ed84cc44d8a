import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainOf, namesFrom, type Names } from '#infra/doctor/names.ts'
import { leads } from '#infra/doctor/records.ts'
import { onThisMachine, outside, whereIs } from '#infra/doctor/residency.ts'
import { nameServer } from '#test/kit/name-server.ts'

const gateway = 'd-abc.execute-api.ap-southeast-3.amazonaws.com'
let names: Names
let stop: () => void
beforeAll(async () => {
  const server = await nameServer({
    'CNAME balai.example.test': 'pintu.example.test',
    'CNAME pintu.example.test': gateway,
    [`A ${gateway}`]: '198.51.100.7',
    'CNAME jauh.example.test': 'd-abc.execute-api.us-east-1.amazonaws.com',
    'CNAME tepi.example.test': 'd1.cloudfront.net',
    'A sso.example.test': '203.0.113.5',
    'CNAME tertulis.example.test': 'D-ABC.Execute-API.us-east-1.AmazonAWS.com',
    'CNAME terdaftar.example.test': 'd-abc.execute-api.ap-southeast-1.amazonaws.com',
    'CNAME pindah.example.test': 'sso.hosting.test',
    'A sso.hosting.test': '192.0.2.9',
    'CNAME pusat.example.test': 'lb.pdn.test',
    'A lb.pdn.test': '203.0.113.9',
    'CNAME lingkar.example.test': 'lingkar.example.test',
    'TXT _dmarc.example.test': 'v=DMARC1; p=none',
    'MX surat.example.test': 'feedback-smtp.ap-southeast-3.amazonses.com',
  })
  stop = server.stop
  names = namesFrom([server.at])
})
afterAll(() => {
  stop()
})

test('names are asked of the name server; what it does not know is nothing', async () => {
  expect(await names.addresses('sso.example.test')).toEqual(['203.0.113.5'])
  expect(await names.texts('_dmarc.example.test')).toEqual(['v=DMARC1; p=none'])
  expect(await names.relays('surat.example.test')).toEqual(['feedback-smtp.ap-southeast-3.amazonses.com'])
  expect(await names.aliases('sso.example.test')).toEqual([])
})

test('a name is followed alias by alias, and not for ever', async () => {
  expect(await chainOf('balai.example.test', names)).toEqual(['balai.example.test', 'pintu.example.test', gateway])
  expect((await chainOf('lingkar.example.test', names)).length).toBeLessThan(10)
})

const residency = {
  'sso.example.test': 'Badan Contoh, Jakarta',
  'terdaftar.example.test': 'Badan Contoh, Jakarta',
  'pindah.example.test': 'Badan Contoh, Jakarta',
  '*.pdn.test': 'Pusat Data Nasional, Jakarta',
  '127.0.0.1': 'this machine',
}
describe('an endpoint', () => {
  test.each([
    ['https://balai.example.test', `balai.example.test is ${gateway}, in ap-southeast-3`],
    [
      'wss://x.execute-api.ap-southeast-3.amazonaws.com/live',
      'x.execute-api.ap-southeast-3.amazonaws.com, in ap-southeast-3',
    ],
    ['https://sso.example.test/realm', 'sso.example.test is 203.0.113.5: Badan Contoh, Jakarta'],
    ['https://pusat.example.test', 'pusat.example.test is lb.pdn.test is 203.0.113.9: Pusat Data Nasional, Jakarta'],
    ['ws://127.0.0.1:5905', '127.0.0.1: this machine'],
  ])('%s may be used, and is shown', async (endpoint, seen) => {
    expect(await whereIs(endpoint, names, residency)).toEqual({ seen })
  })

  test.each([
    ['https://jauh.example.test', 'd-abc.execute-api.us-east-1.amazonaws.com is in us-east-1'],
    ['https://balai-x.s3.ap-southeast-1.amazonaws.com', 'balai-x.s3.ap-southeast-1.amazonaws.com is in ap-southeast-1'],
    ['https://tepi.example.test', 'd1.cloudfront.net is of AWS, and in no region'],
    ['wss://balai.livekit.cloud', 'balai.livekit.cloud: LiveKit Cloud has no servers in the country'],
    ['https://nowhere.example.test', 'nowhere.example.test is in no zone'],
    // However a zone writes it.
    ['https://tertulis.example.test', 'd-abc.execute-api.us-east-1.amazonaws.com is in us-east-1'],
    // The agency says that it is in Jakarta, and its name leads out of the country.
    ['https://terdaftar.example.test', 'd-abc.execute-api.ap-southeast-1.amazonaws.com is in ap-southeast-1'],
  ])('%s is refused', async (endpoint, fault) => {
    expect(await whereIs(endpoint, names, residency)).toEqual({ fault })
  })

  test.each([
    ['that nobody answers for', 'https://sso.hosting.test', 'sso.hosting.test', 'sso.hosting.test is 192.0.2.9'],
    [
      'that the agency answers for, which leads to one that nobody answers for',
      'https://pindah.example.test',
      'sso.hosting.test',
      'pindah.example.test is sso.hosting.test is 192.0.2.9',
    ],
    ['that is an address only', 'https://192.0.2.9', '192.0.2.9', '192.0.2.9'],
  ])('of a host %s is refused, with what to do', async (_, endpoint, last, way) => {
    expect(await whereIs(endpoint, names, residency)).toEqual({
      fault: `${way}: not of AWS in ap-southeast-3, and residency does not name ${last}`,
      remedy: expect.stringMatching(
        new RegExp(`^ask who runs ${last} and where it stands; .+ write it into residency of the agency's file`),
      ) as string,
    })
  })

  test('of an agency without a list is AWS in the country, or refused', async () => {
    expect(await whereIs('https://sso.example.test', names)).toHaveProperty('fault')
    expect(await whereIs('https://balai.example.test', names)).toHaveProperty('seen')
  })

  test('whose name only ends like an allowed one is outside', () => {
    expect(outside(['http://localhost.evil.example', 'http://evil-localhost'], onThisMachine)).toHaveLength(2)
  })
})

describe('a record', () => {
  const record = (type: 'A' | 'CNAME', name: string, value: string) => ({ type, name, value, purpose: '' })

  test('leads by an alias, or to the addresses that the alias would lead to', async () => {
    expect(await leads(record('CNAME', 'pintu.example.test', gateway), names)).toBeUndefined()
    expect(await leads(record('CNAME', gateway, gateway), names)).toBeUndefined()
    expect(await leads(record('A', 'sso.example.test', '203.0.113.5'), names)).toBeUndefined()
  })

  test('that leads elsewhere, or is not there, is told', async () => {
    expect(await leads(record('A', 'sso.example.test', '192.0.2.1'), names)).toBe(
      'sso.example.test leads to 203.0.113.5, not to 192.0.2.1',
    )
    expect(await leads(record('A', 'nowhere.example.test', '192.0.2.1'), names)).toBe(
      'nowhere.example.test is not in the zone yet',
    )
  })
})
