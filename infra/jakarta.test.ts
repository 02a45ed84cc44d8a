import { CfnResource, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Function as Lambda, LayerVersion } from 'aws-cdk-lib/aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { checkAgency } from '#infra/agency.ts'
import { services } from '#infra/jakarta-services.ts'
import { regions } from '#infra/limits.ts'
import {
  layerFaults,
  regionFaults,
  serviceFaults,
  type Template as Written,
} from '#test/architecture/template-rules.ts'
import { runApp, type AppRun } from '#test/kit/app-run.ts'
import { bundles, other, stacksOf, synthesise, told } from '#test/kit/synthesised.ts'

const folder = bundles()
/** What a template has that Jakarta has not. */
const faults = (template: Written) => [
  ...regionFaults(template, regions),
  ...layerFaults(template),
  ...serviceFaults(template, services),
]

describe('C059: synthesised without an account and without a network, while the machine is set to another region', () => {
  let run: AppRun
  beforeAll(async () => {
    const elsewhere = { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1', CDK_DEFAULT_REGION: 'us-east-1' }
    run = await runApp(told(folder, { agency: 'example' }), elsewhere)
  }, 180_000)

  test('it says nothing, and writes every stack for Jakarta', () => {
    expect(run.said).toBe('')
    const { artifacts } = JSON.parse(run.files.get('manifest.json') ?? '{}') as {
      artifacts: Readonly<Record<string, { readonly type: string; readonly environment?: string }>>
    }
    const stacks = Object.values(artifacts).filter(({ type }) => type === 'aws:cloudformation:stack')
    expect(stacks.map(({ environment }) => environment)).toEqual(
      ['Base', 'Portal', 'Media'].map(() => 'aws://unknown-account/ap-southeast-3'),
    )
  })

  test('no file names another region, a layer, or a service that the country does not have', () => {
    const templates = [...run.files].filter(([file]) => file.endsWith('.template.json'))
    expect(templates.map(([file]) => file).sort()).toEqual([
      'Base.template.json',
      'Media.template.json',
      'Portal.template.json',
    ])
    for (const [, text] of templates) expect(faults(JSON.parse(text) as Written)).toEqual([])
    for (const [, text] of run.files) expect(regionFaults(text, regions)).toEqual([])
  })

  test('no table of regions is asked: the region is known when the templates are written', () => {
    for (const [file, text] of run.files)
      if (file.endsWith('.template.json')) expect(JSON.parse(text)).not.toHaveProperty('Mappings')
  })
})

test('C059: an agency that chose everything differently needs nothing else', () => {
  const { base, portal } = synthesise(other, folder)
  expect([...faults(base), ...faults(portal)]).toEqual([])
})

describe('C059: another region', () => {
  test.each(['ap-southeast-1', 'us-east-1', 'ap-southeast-5', 'Jakarta', ''])(
    '%j stops with one sentence',
    (region) => {
      const { agency, faults: sentences } = checkAgency({ ...example, region })
      expect(agency).toBeUndefined()
      expect(sentences).toEqual([
        `region is ${JSON.stringify(region)}: it must be ap-southeast-3, which lies in the country, for example region: 'ap-southeast-3'.`,
      ])
    },
  )
})

describe('C059: a planted fault is named:', () => {
  const planted = (plant: (portal: Stack) => void) => {
    const { portal } = stacksOf(example, folder)
    plant(portal)
    return faults(Template.fromStack(portal).toJSON() as Written)
  }

  test('a layer that is published elsewhere', () => {
    const arn = `arn:aws:lambda:us-east-1:${'0'.repeat(12)}:layer:insights:14`
    const found = planted((portal) => {
      const site = portal.node.findChild('Site').node.findChild('Lambda')
      if (!(site instanceof Lambda)) throw new Error('the function of the site is elsewhere')
      site.addLayers(LayerVersion.fromLayerVersionArn(portal, 'Insights', arn))
    })
    expect(found).toEqual([
      'us-east-1 is outside of the country',
      expect.stringMatching(/^SiteLambda\w+ has a layer$/),
      'a layer is named',
    ])
  })

  test.each(services.absent)('%s, which the country does not have', (service) => {
    const type = `AWS::${service}::Planted`
    const found = planted((portal) => {
      new CfnResource(portal, 'Planted', { type })
    })
    expect(found).toContain(`Planted: ${type} is not in the country`)
  })

  test('a right to call one of them, and a service that nobody has looked up', () => {
    const found = planted((portal) => {
      new CfnResource(portal, 'Unknown', { type: 'AWS::QuantumLedger::Book' })
      const statement = { Effect: 'Allow', Action: 'transcribe:StartStreamTranscription', Resource: 'x' }
      new CfnResource(portal, 'Right', {
        type: 'AWS::IAM::Policy',
        properties: { PolicyDocument: { Statement: [statement] } },
      })
    })
    expect(found).toEqual([
      'Unknown: AWS::QuantumLedger::Book is in no list of what is there',
      'Transcribe is called, and is not in the country',
    ])
  })
})
