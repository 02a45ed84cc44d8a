import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { boundary } from '#infra/deploy/boundary.ts'
import { rights } from '#infra/deploy/rights.ts'
import { asWritten, openEnds, tag, type Statement } from '#infra/deploy/statement.ts'
import { frozen } from '#infra/frozen.ts'
import { callsFor, readingOf } from '#test/architecture/handlers/calls.ts'
import { lets, type Call } from '#test/architecture/iam.ts'
import { flat, ofType, type Template } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'
import { where } from '#test/kit/deploy-trip.ts'

const folder = bundles()
const stacks = Object.entries({ example, other }).flatMap(([name, agency]) =>
  Object.entries(synthesise(agency, folder)).map(([part, template]) => [`balai-${name}-${part}`, template] as const),
)
const all = Object.values(rights(where)).flat()
const limit = boundary(where)

/** What a stack cannot be made, changed and taken away without, and does not get. */
function refused(stack: string, template: Template, policies: readonly Statement[]): readonly string[] {
  const found = Object.entries(template.Resources).flatMap(([id, { Type: type }]) => {
    const calls = callsFor({ type, stack, id }, where)
    if (calls.length === 0) return [`${type}: nobody has looked up what it asks for`]
    return isRefused(calls, policies).map((call) => `${type}: ${call}`)
  })
  return [...new Set([...found, ...isRefused(readingOf(template, where), policies)])]
}
const isRefused = (calls: readonly Call[], policies: readonly Statement[]) =>
  calls.filter((call) => !lets(policies, call) || !lets(limit, call)).map(({ action, on }) => `${action} on ${on}`)

describe('a deployment', () => {
  test.each(stacks)('may make, change, tag and take away all that is in %s', (stack, template) => {
    expect(refused(stack, template, all)).toEqual([])
  })

  test('may keep every secret, whatever an agency has', () => {
    const ids = Object.keys(frozen).filter((id) => frozen[id] === 'AWS::SecretsManager::Secret')
    const calls = ids.flatMap((id) =>
      callsFor({ type: 'AWS::SecretsManager::Secret', stack: 'balai-x-base', id }, where),
    )
    expect(ids.length).toBeGreaterThan(5)
    expect(isRefused(calls, all)).toEqual([])
  })

  test('planted, a type that nobody looked up and a right that is missing are caught', () => {
    const template = {
      Resources: { Search: { Type: 'AWS::OpenSearchService::Domain' }, Queue: { Type: 'AWS::SQS::Queue' } },
    }
    expect(refused('balai-example-portal', template, all)).toEqual([
      'AWS::OpenSearchService::Domain: nobody has looked up what it asks for',
    ])
    const fewer = all.map((each) => ({ ...each, Action: each.Action.filter((action) => action !== 'sqs:TagQueue') }))
    expect(refused('balai-example-portal', template, fewer)).toContainEqual(
      expect.stringMatching(/^AWS::SQS::Queue: sqs:TagQueue on arn:aws:sqs:.+:balai-example-portal-Queue-/),
    )
  })

  test('has no right that nothing in the stacks asks for', () => {
    const asked = stacks.flatMap(([stack, template]) => [
      ...Object.entries(template.Resources).flatMap(([id, { Type: type }]) => callsFor({ type, stack, id }, where)),
      ...readingOf(template, where),
    ])
    const used = new Set(asked.map(({ action }) => action))
    expect([...new Set(all.flatMap(({ Action }) => Action))].filter((action) => !used.has(action))).toEqual([])
  })

  test('finds the tag by which it is given rights on all that is told apart by it', () => {
    const types = ['EIP', 'Instance', 'InternetGateway', 'RouteTable', 'SecurityGroup', 'Subnet', 'VPC'].map(
      (type) => `AWS::EC2::${type}`,
    )
    const more = [
      'KMS::Key',
      'Cognito::UserPool',
      'ApiGatewayV2::Api',
      'ApiGatewayV2::DomainName',
      'ApiGatewayV2::Stage',
    ]
    const found = stacks.flatMap(([, template]) =>
      ofType(template, ...types, ...more.map((type) => `AWS::${type}`), 'AWS::SES::EmailIdentity'),
    )
    expect(found.length).toBeGreaterThan(12)
    const bare = found.filter(
      ([, { Tags, UserPoolTags }]) => !JSON.stringify([Tags, UserPoolTags]).includes(`"${tag}"`),
    )
    expect(bare.map(([id]) => id)).toEqual([])
  })

  test('names its buckets so that they are known as ours', () => {
    const names = stacks.flatMap(([, template]) =>
      ofType(template, 'AWS::S3::Bucket').map(([, each]) => each['BucketName']),
    )
    for (const name of names.filter((each) => each !== undefined)) expect(flat(name)).toMatch(/^balai-/)
  })
})

/** What ends open in policies, and has no reason of its own. */
const unreasoned = (statements: readonly Statement[]) =>
  [...openEnds(statements)].filter(([, reasons]) => reasons.includes('')).map(([open]) => open)

describe('what ends open', () => {
  test.each(Object.entries({ ...rights(where), boundary: limit }))(
    'in %s has its reason beside it',
    (_, statements) => {
      expect(unreasoned(statements)).toEqual([])
      for (const reason of [...openEnds(statements).values()].flat()) expect(reason).toMatch(/^[A-Z].{30,}\.$/s)
    },
  )

  test('is no action: each is named', () => {
    expect(all.flatMap(({ Action }) => Action).filter((action) => /[*?]/.test(action))).toEqual([])
  })

  test('is everything only in the region, or by another condition', () => {
    expect(all.filter(({ Resource, Condition }) => Resource.includes('*') && !Condition)).toEqual([])
  })

  test('planted without a reason is caught, also beside the same with one', () => {
    const bare = { Effect: 'Allow', Action: ['sqs:*'], Resource: ['*'] } as const
    expect(unreasoned([bare])).toEqual(['Action::sqs:*', 'Resource::*'])
    expect(unreasoned([...all, bare])).toEqual(['Resource::*', 'Action::sqs:*'])
  })
})

describe('a leaked deployment does not get at what others have in the account:', () => {
  const at = (service: string, name: string) => `arn:aws:${service}:${where.region}:${where.account}:${name}`
  const asOurs = { [`aws:RequestTag/${tag}`]: 'example' }
  const foreign: readonly (readonly [
    what: string,
    actions: string,
    on: string,
    known?: Readonly<Record<string, string>>,
  ])[] = [
    ['an alarm', 'cloudwatch:PutMetricAlarm cloudwatch:DeleteAlarms', at('cloudwatch', 'alarm:payroll-Late-1A2B')],
    ['a dashboard', 'cloudwatch:DeleteDashboards', `arn:aws:cloudwatch::${where.account}:dashboard/Payroll-1A2B`],
    [
      'a function',
      'lambda:UpdateFunctionCode lambda:AddPermission lambda:DeleteFunction',
      at('lambda', 'function:other-Pay'),
    ],
    ['a log group', 'logs:DeleteLogGroup logs:PutRetentionPolicy', at('logs', 'log-group:/aws/lambda/other-Pay')],
    ['a schedule', 'scheduler:UpdateSchedule', at('scheduler', 'schedule/default/payroll-Monthly')],
    [
      'what feeds a function',
      'lambda:CreateEventSourceMapping',
      '*',
      { 'lambda:FunctionArn': at('lambda', 'function:other-Pay') },
    ],
    [
      'what feeds a function already',
      'lambda:DeleteEventSourceMapping lambda:UpdateEventSourceMapping',
      at('lambda', 'event-source-mapping:1'),
      { 'lambda:FunctionArn': at('lambda', 'function:other-Pay') },
    ],
    ['a queue', 'sqs:SetQueueAttributes sqs:DeleteQueue', at('sqs', 'payroll')],
    ['a topic', 'sns:SetTopicAttributes sns:Subscribe sns:DeleteTopic', at('sns', 'payroll')],
    ['an API', 'apigateway:DELETE apigateway:PATCH apigateway:GET', `arn:aws:apigateway:${where.region}::/apis/a1`],
    [
      'a host name',
      'apigateway:DELETE apigateway:PATCH',
      `arn:aws:apigateway:${where.region}::/domainnames/pay.example`,
    ],
    ['a table', 'dynamodb:UpdateTable', at('dynamodb', 'table/payroll')],
    ['a bucket', 's3:PutBucketPolicy s3:PutBucketPublicAccessBlock', 'arn:aws:s3:::payroll'],
    ['a secret', 'secretsmanager:UpdateSecret', at('secretsmanager', 'secret:SecretsOfPayroll-1a2B3c')],
    ['a key', 'kms:GetKeyPolicy kms:PutKeyPolicy kms:UntagResource', at('kms', 'key/1')],
    ['the use of a key by itself', 'kms:Decrypt kms:CreateGrant', at('kms', 'key/1')],
    ['a user pool', 'cognito-idp:UpdateUserPool cognito-idp:DescribeUserPoolClient', at('cognito-idp', 'userpool/1')],
    ['an identity of mail', 'ses:DeleteEmailIdentity', at('ses', 'identity/pay.example')],
    ['a way of sending', 'ses:DeleteConfigurationSet', at('ses', 'configuration-set/payroll')],
    [
      'a security group without our tag',
      'ec2:AuthorizeSecurityGroupIngress ec2:RevokeSecurityGroupIngress ec2:DeleteSecurityGroup',
      at('ec2', 'security-group/sg-1'),
    ],
    ['a security group, to make it ours', 'ec2:CreateTags', at('ec2', 'security-group/sg-1'), asOurs],
    ['a node', 'ec2:TerminateInstances ec2:StopInstances ec2:ModifyInstanceAttribute', at('ec2', 'instance/i-1')],
    ['a node, to make it ours', 'ec2:CreateTags', at('ec2', 'instance/i-1'), asOurs],
    ['a network, to stand in it', 'ec2:CreateSubnet ec2:CreateSecurityGroup', at('ec2', 'vpc/vpc-1')],
    ['a subnet, to stand in it', 'ec2:RunInstances', at('ec2', 'subnet/subnet-1')],
    ['an address', 'ec2:ReleaseAddress ec2:AssociateAddress', at('ec2', 'elastic-ip/eipalloc-1')],
    ['routes', 'ec2:CreateRoute ec2:DeleteRoute', at('ec2', 'route-table/rtb-1')],
    [
      'a system of somebody',
      'ec2:RunInstances',
      `arn:aws:ec2:${where.region}::image/ami-1`,
      { 'ec2:Owner': where.account },
    ],
    [
      'a role',
      'iam:UpdateAssumeRolePolicy iam:PutRolePolicy iam:PassRole',
      `arn:aws:iam::${where.account}:role/Payroll`,
    ],
    ['a parameter', 'ssm:GetParameters', at('ssm', 'parameter/payroll/password')],
    ['what a stack says', 'cloudformation:DescribeStacks', at('cloudformation', 'stack/payroll/1')],
    ['another region', 'lambda:CreateFunction', `arn:aws:lambda:us-east-1:${where.account}:function:balai-x`],
  ]

  test.each(foreign.map(([what, actions, on, known = {}]) => [what, actions.split(' '), { on, known }] as const))(
    '%s',
    (_, actions, { on, known }) => {
      const told = { 'aws:RequestedRegion': where.region, ...known }
      expect(actions.filter((action) => lets(all, { action, on, known: told }))).toEqual([])
    },
  )

  test('planted, one right on everything gets at the alarm, and a denial takes it back', () => {
    const alarm = { action: 'cloudwatch:DeleteAlarms', on: at('cloudwatch', 'alarm:payroll-Late-1A2B') }
    const loose: Statement = { Effect: 'Allow', Action: ['cloudwatch:Delete*'], Resource: ['*'] }
    expect(lets([...all, loose], alarm)).toBe(true)
    expect(lets([...all, loose, { ...loose, Effect: 'Deny' }], alarm)).toBe(false)
  })

  test('rows, objects of evidence and secrets are not read, those of an agency either', () => {
    const read: readonly (readonly [action: string, on: string])[] = [
      ...['GetItem', 'Query', 'Scan'].map((each) => [`dynamodb:${each}`, at('dynamodb', 'table/balai-x')] as const),
      ['s3:GetObject', 'arn:aws:s3:::balai-example-1a2b/evidence/1'],
      ['secretsmanager:GetSecretValue', at('secretsmanager', 'secret:SecretsCursorD529BDDE-1a2B3c')],
      ['logs:GetLogEvents', at('logs', 'log-group:balai-example-portal-SiteLog')],
    ]
    expect(read.filter(([action, on]) => lets(all, { action, on }))).toEqual([])
  })

  test('roles are made under the limit only, and get no policy of AWS but that of the node’s agent', () => {
    const on = `arn:aws:iam::${where.account}:role/balai-x`
    const policy = (name: string) => ({ 'iam:PolicyARN': `arn:aws:iam::aws:policy/${name}` })
    expect(lets(all, { action: 'iam:CreateRole', on })).toBe(false)
    expect(lets(all, { action: 'iam:AttachRolePolicy', on, known: policy('AdministratorAccess') })).toBe(false)
    expect(lets(all, { action: 'iam:AttachRolePolicy', on, known: policy('AmazonSSMManagedInstanceCore') })).toBe(true)
  })
})

test('each policy fits into what IAM takes: 6,144 signs without spaces', () => {
  for (const [name, statements] of Object.entries({ ...rights(where), boundary: limit })) {
    const text = JSON.stringify({ Version: '2012-10-17', Statement: statements.map(asWritten) })
    expect([name, text.replaceAll(/\s/g, '').length <= 6_144]).toEqual([name, true])
  }
})
