import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { restlessIn } from '#infra/move/stillness.ts'
import { flat, ofType } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'

const folder = bundles()
const second = (written: object, more: Readonly<Record<string, string>> = {}) =>
  synthesise(written, folder, { place: 'dua', ...more }).portal
const [first, working, resting] = [
  synthesise(example, folder).portal,
  second(example),
  second(example, { loading: 'yes' }),
]
const mappings = 'AWS::Lambda::EventSourceMapping'

describe('a second set of the stacks of an agency', () => {
  test('is at rest while it is loaded, and what stands in its way is named', () => {
    expect(restlessIn(resting, [])).toEqual([])
    const restless = restlessIn(working, [{ UUID: 'one', State: 'Disabled' }])
    expect(restless.map((each) => each.replace(/^\w+ /, ''))).toEqual([
      'follows the facts of the table.',
      'runs the timer.',
      "mapping one stands on the table's stream: Disabled.",
    ])
  })

  test('follows facts from now on at every deployment, and a first set from the first one on', () => {
    const start = (template: ReturnType<typeof second>) =>
      ofType(template, mappings).map(([, mapping]) => mapping['StartingPosition'])
    expect(start(working)).toEqual(['LATEST'])
    expect(start(first)).toEqual(['TRIM_HORIZON'])
  })

  test('has every right that it has afterwards while it is loaded: nothing but the mapping is made later', () => {
    const more = Object.keys(working.Resources).filter((id) => !(id in resting.Resources))
    expect(more.map((id) => working.Resources[id]?.Type)).toEqual([mappings])
    for (const [id, policy] of ofType(working, 'AWS::IAM::Policy'))
      expect(resting.Resources[id]?.Properties).toEqual(policy)
  })

  test('leaves to the first what an account has once only: the host name, the sender of mail, the people', () => {
    const pool = { userPool: 'ap-southeast-3_Contoh', userPoolClient: 'klien' }
    const once = ['AWS::ApiGatewayV2::DomainName', 'AWS::SES::EmailIdentity', 'AWS::Cognito::UserPool'] as const
    const lent = second(other, pool)
    expect([ofType(working, ...once), ofType(lent, ...once)]).toEqual([[], []])
    for (const template of [first, synthesise(other, folder).portal])
      expect(ofType(template, ...once).length).toBeGreaterThan(0)
    const told = JSON.stringify(lent)
    expect(told).toContain('https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_Contoh')
    expect(told).toContain('"klien"')
  })

  test('answers nobody before the host name leads to it', () => {
    const apis = ofType(working, 'AWS::ApiGatewayV2::Api').filter(([, api]) => api['ProtocolType'] === 'HTTP')
    expect(apis.map(([, api]) => api['DisableExecuteApiEndpoint'])).toEqual([true])
  })

  test('may send mail in the name of the identity that the first has made', () => {
    const policies = ofType(working, 'AWS::IAM::Policy').map(([, policy]) => flat(policy))
    expect(policies.filter((policy) => policy.includes('ses:SendEmail'))).toHaveLength(1)
  })
})
