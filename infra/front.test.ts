import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { livekit } from '#infra/media-release.ts'
import { flat, ofType, type Properties, type Template } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'

const folder = bundles()
const { base, portal, media } = synthesise(example, folder)
const rehearsed = { ...other, name: 'rehearsal' }
const all = (template: Template, type: string) => ofType(template, type).map(([, each]) => each)
const one = (template: Template, type: string): Properties => all(template, type)[0] ?? {}
const http = (template: Template) =>
  all(template, 'AWS::ApiGatewayV2::Api').find((each) => each['ProtocolType'] === 'HTTP')

describe('the front door', () => {
  test('is one regional HTTP API on the host name of the agency, over TLS 1.2 and later', () => {
    expect(one(base, 'AWS::ApiGatewayV2::DomainName')).toMatchObject({
      DomainName: example.domain,
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' }],
    })
    expect(one(portal, 'AWS::ApiGatewayV2::ApiMapping')).toMatchObject({ DomainName: example.domain })
    expect(http(portal)?.['DisableExecuteApiEndpoint']).toBe(true)
    expect(all(portal, 'AWS::CloudFront::Distribution')).toEqual([])
  })

  test('sends each path to its function, and what is left to the site', () => {
    const integrations = Object.fromEntries(ofType(portal, 'AWS::ApiGatewayV2::Integration'))
    const target = ({ Target }: Properties) =>
      flat(integrations[flat(Target).replace(/^integrations\/<|>$/g, '')]?.['IntegrationUri'])
    const routes = all(portal, 'AWS::ApiGatewayV2::Route').map((route) => [
      route['RouteKey'],
      /<(\w+?)Lambda/.exec(target(route))?.[1],
    ])
    expect(Object.fromEntries(routes.filter(([key]) => !/^\$(dis)?connect$/.test(String(key))))).toEqual({
      'ANY /api/{proxy+}': 'Staff',
      'ANY /auth/{proxy+}': 'Staff',
      'ANY /api/door/{proxy+}': 'Door',
      'POST /livekit/webhook': 'LivekitWebhook',
      $default: expect.stringMatching(/^(Site|Socket)$/) as string,
    })
  })

  test('slows a flood down, guests before everybody', () => {
    const stage = all(portal, 'AWS::ApiGatewayV2::Stage').find(({ StageName }) => StageName === '$default')
    const whole = stage?.['DefaultRouteSettings'] as Readonly<Record<string, number>>
    const door = (stage?.['RouteSettings'] as Readonly<Record<string, Readonly<Record<string, number>>>>)[
      'ANY /api/door/{proxy+}'
    ]
    expect(whole['ThrottlingRateLimit']).toBeGreaterThan(5 * (door?.['ThrottlingRateLimit'] ?? Infinity))
  })

  test('logs no address, path, header or name', () => {
    const stages = all(portal, 'AWS::ApiGatewayV2::Stage')
    const logging = stages.filter(({ AccessLogSettings }) => AccessLogSettings)
    expect([stages.length, logging.length]).toEqual([2, 1])
    for (const { AccessLogSettings } of logging) {
      const asked = String((AccessLogSettings as Properties)['Format']).match(/\$context\.[\w.]+/g)
      expect(asked).toEqual([
        '$context.requestId',
        '$context.routeKey',
        '$context.status',
        '$context.responseLatency',
        '$context.integrationErrorMessage',
      ])
    }
  })

  test('has AWS’s own address only in the rehearsal, whose functions are told where the emulator is', () => {
    const { portal: emulated } = synthesise(rehearsed, folder, { emulator: 'http://127.0.0.1:4566' })
    const socket = JSON.stringify(all(emulated, 'AWS::Lambda::Function').map(({ Environment }) => Environment))
    expect(socket).toContain('"BALAI_TABLE_ENDPOINT":"http://127.0.0.1:4566"')
    expect(socket).toContain('"ws://127.0.0.1:4566/_aws/execute-api/"')
    expect(JSON.stringify(portal)).not.toMatch(/127\.0\.0\.1|_ENDPOINT"/)
    expect(() => synthesise(example, folder, { emulator: 'http://127.0.0.1:4566' })).toThrow(
      'for the agency "rehearsal"',
    )
    expect(() => synthesise(rehearsed, folder, { emulator: 'http://10.0.0.1:4566' })).toThrow(
      'for the agency "rehearsal"',
    )
  })

  test('is not deployed without a certificate of the region', () => {
    const abroad = `arn:aws:acm:us-east-1:${'0'.repeat(12)}:certificate/one`
    expect(() => synthesise(example, folder, { certificate: abroad })).toThrow('-c certificate must be the ARN')
  })
})

describe('an alarm', () => {
  const alarms = [...ofType(portal, 'AWS::CloudWatch::Alarm'), ...ofType(media, 'AWS::CloudWatch::Alarm')]

  test('says what is wrong, names its place in the runbook, and is mailed to the agency when it comes and when it is over', () => {
    expect(alarms.length).toBeGreaterThan(16)
    for (const [, { AlarmDescription, AlarmActions, OKActions }] of alarms) {
      expect(AlarmDescription).toMatch(/^[A-Z].+\. What to do: infra\/RUNBOOK\.md#[a-z-]+$/)
      const told = [AlarmActions, OKActions].map((actions) => (actions as readonly unknown[]).map(flat))
      expect(told).toEqual([[expect.stringMatching(/HearersTopic/)], [expect.stringMatching(/HearersTopic/)]])
    }
    expect(all(base, 'AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint)).toEqual(example.alarms)
  })
})

describe("LiveKit's node", () => {
  const node = one(media, 'AWS::EC2::Instance')
  const program = flat((node['UserData'] as Properties)['Fn::Base64'])

  test('has a fixed address and a disk that is encrypted', () => {
    expect(flat(one(media, 'AWS::EC2::EIPAssociation')['InstanceId'])).toMatch(/^<LiveKitNode/)
    expect(node['BlockDeviceMappings']).toMatchObject([{ Ebs: { Encrypted: true } }])
    expect(node['MetadataOptions']).toMatchObject({ HttpTokens: 'required' })
  })

  test('is as large as the agency needs', () => {
    const large = synthesise({ ...example, size: { staff: 2_000 } }, folder).media
    expect([node['InstanceType'], one(large, 'AWS::EC2::Instance')['InstanceType']]).toEqual([
      'c7g.large',
      'c7g.2xlarge',
    ])
  })

  test('is open for what devices send, and has no door for an operator', () => {
    const ports = all(media, 'AWS::EC2::SecurityGroupIngress').map(
      ({ IpProtocol, FromPort, ToPort }) => `${String(IpProtocol)} ${String(FromPort)}-${String(ToPort)}`,
    )
    expect(ports).toEqual(['tcp 443-443', 'tcp 7881-7881', 'udp 3478-3478', 'udp 30000-40000', 'udp 50000-60000'])
    expect(node).not.toHaveProperty('KeyName')
  })

  test('installs exactly the release that was chosen', () => {
    expect(program).toContain(`export LIVEKIT_SHA256='${livekit.sha256}'`)
    expect(livekit.url).toContain(`v${livekit.version}/livekit_${livekit.version}_linux_arm64.tar.gz`)
    expect(Buffer.byteLength(program)).toBeLessThan(16_384)
  })

  test('is told where its secrets are, not what they are', () => {
    expect(program).toMatch(/export TOKEN_SECRETS='\S*SecretsLivekitTokensA\S* \S*SecretsLivekitTokensB\S*'/)
    expect(program).toMatch(/export WEBHOOK_SECRET='\S*SecretsLivekitWebhook\S*'/)
  })

  test('is not there when media are elsewhere', () => {
    expect(synthesise(other, folder).media).toEqual({ Resources: {} })
  })
})
