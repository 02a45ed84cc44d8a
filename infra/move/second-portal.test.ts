import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { restlessIn } from '#infra/move/stillness.ts'
import { ofType } from '#test/architecture/template-rules.ts'
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

describe('another portal of an agency', () => {
  test('is at rest while it is loaded, and what stands in its way is named', () => {
    expect(restlessIn(resting, [])).toEqual([])
    const restless = restlessIn(working, [{ UUID: 'one', State: 'Disabled' }])
    expect(restless.map((each) => each.replace(/^\w+ /, ''))).toEqual([
      'follows the facts of the table.',
      'runs the timer.',
      "mapping one stands on the table's stream: Disabled.",
    ])
  })

  test('follows facts from now on at every deployment, and the first portal from the first one on', () => {
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

  test('stands on the same base as the first, which it leaves as it is', () => {
    const ofFirst = synthesise(other, folder)
    const ofSecond = synthesise(other, folder, { place: 'dua' })
    expect(ofSecond.base).toEqual(ofFirst.base)
    const read = (template: ReturnType<typeof second>) =>
      [...JSON.stringify(template).matchAll(/"Fn::GetStackOutput":\{"StackName":"([\w-]+)"/g)].map(([, name]) => name)
    expect(new Set(read(ofSecond.portal))).toEqual(new Set(['balai-example-base']))
    expect(read(ofSecond.portal)).toHaveLength(read(ofFirst.portal).length)
  })

  test('has the host name where it is told so, as in an account that has no other', () => {
    const mappings = 'AWS::ApiGatewayV2::ApiMapping'
    expect([first, working, second(example, { named: 'yes' })].map((each) => ofType(each, mappings).length)).toEqual([
      1, 0, 1,
    ])
  })

  test('answers nobody before the host name leads to it', () => {
    const apis = ofType(working, 'AWS::ApiGatewayV2::Api').filter(([, api]) => api['ProtocolType'] === 'HTTP')
    expect(apis.map(([, api]) => api['DisableExecuteApiEndpoint'])).toEqual([true])
  })
})
