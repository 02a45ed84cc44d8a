import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { boundary } from '#infra/deploy/boundary.ts'
import { rights } from '#infra/deploy/rights.ts'
import type { Statement } from '#infra/deploy/statement.ts'
import { boundaryName } from '#infra/deploy/toolkit-names.ts'
import { actionsOf, flat, ofType, statements, type Template } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'
import { where } from '#test/kit/deploy-trip.ts'

const folder = bundles()
const { portal, media } = synthesise(example, folder)
const templates = [portal, media, synthesise(other, folder).portal]
const policies = { ...rights(where), boundary: boundary(where) }
const all = Object.values(rights(where)).flat()

const matches = (pattern: string, action: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action)
const covers = (of: readonly Statement[], effect: Statement['Effect'], action: string) =>
  of.some(
    ({ Effect, Action, Condition }) =>
      // A denial with a condition is for those who go around the limit.
      Effect === effect && (effect === 'Allow' || !Condition) && Action.some((pattern) => matches(pattern, action)),
  )

/** What CloudFormation calls to make a resource of a type, as far as its name tells: at least one of these. */
const services: Readonly<Record<string, string>> = {
  ApiGatewayV2: 'apigateway:POST',
  CloudWatch: 'cloudwatch:PutMetricAlarm',
  Cognito: 'cognito-idp:CreateUserPool',
  DynamoDB: 'dynamodb:CreateTable',
  EC2: 'ec2:RunInstances',
  IAM: 'iam:CreateRole',
  KMS: 'kms:CreateKey',
  Lambda: 'lambda:CreateFunction',
  Logs: 'logs:CreateLogGroup',
  S3: 's3:CreateBucket',
  SES: 'ses:CreateEmailIdentity',
  SNS: 'sns:CreateTopic',
  SQS: 'sqs:CreateQueue',
  Scheduler: 'scheduler:CreateSchedule',
  SecretsManager: 'secretsmanager:CreateSecret',
}
const missing = (template: Template, of: readonly Statement[]) =>
  [...new Set(Object.values(template.Resources).map(({ Type }) => Type))].filter((type) => {
    const action = services[type.split('::')[1] ?? '']
    return action === undefined || !covers(of, 'Allow', action)
  })

describe('a deployment', () => {
  test('may make a resource of every service in the stacks', () => {
    for (const template of templates) expect(missing(template, all)).toEqual([])
  })

  test('planted, a service that nobody gave a right to is caught', () => {
    const template = {
      Resources: { Search: { Type: 'AWS::OpenSearchService::Domain' }, Queue: { Type: 'AWS::SQS::Queue' } },
    }
    expect(missing(template, all)).toEqual(['AWS::OpenSearchService::Domain'])
    expect(
      missing(
        template,
        all.filter(({ Action }) => !Action.includes('sqs:CreateQueue')),
      ),
    ).toHaveLength(2)
  })

  test('is no administrator: no service as a whole, and nothing on everything outside of the region', () => {
    expect(all.flatMap(({ Action }) => Action).filter((action) => /^(\*|[\w-]+:\*)$/.test(action))).toEqual([])
    const loose = all.filter(({ Resource, Condition }) => Resource.includes('*') && !Condition)
    expect(loose).toEqual([])
  })

  test('reads no row, no object of evidence and no secret', () => {
    for (const action of ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan', 'secretsmanager:GetSecretValue'])
      expect([action, covers(all, 'Allow', action)]).toEqual([action, false])
    const objects = all.filter(({ Action }) => Action.includes('s3:GetObject*'))
    expect(objects.flatMap(({ Resource }) => Resource)).toEqual([expect.stringMatching(/:::cdk-balai-assets-/)])
  })

  test('makes roles under the limit only, and gives them no policy of AWS but the one of the node’s agent', () => {
    const makes = all.filter(({ Action }) => Action.includes('iam:CreateRole'))
    expect(makes.map(({ Condition }) => JSON.stringify(Condition))).toEqual([
      expect.stringContaining(`policy/${boundaryName}`),
    ])
    const attaches = all.filter(({ Action }) => Action.some((each) => matches(each, 'iam:AttachRolePolicy')))
    expect(attaches.map(({ Condition }) => JSON.stringify(Condition))).toEqual([
      expect.stringContaining('AmazonSSMManagedInstanceCore'),
    ])
  })
})

describe('the limit', () => {
  const limit = policies.boundary

  test('lets through every right of every function and of the node', () => {
    const given = templates.flatMap((template) => statements(template).flatMap(([, statement]) => actionsOf(statement)))
    const cut = [...new Set(given)].filter((action) => !covers(limit, 'Allow', action) || covers(limit, 'Deny', action))
    expect(given.length).toBeGreaterThan(50)
    expect(cut).toEqual([])
  })

  test('lets through all that a deployment does', () => {
    const cut = all
      .flatMap(({ Action }) => Action)
      .filter((action) => !covers(limit, 'Allow', action.replaceAll('*', 'X')))
    expect(cut).toEqual([])
  })

  test('takes away from everybody to delete what holds data, and to leave it', () => {
    const never = ['dynamodb:DeleteTable', 's3:DeleteBucket', 's3:DeleteObjectVersion', 'kms:ScheduleKeyDeletion']
    const around = ['iam:DeleteRolePermissionsBoundary', 'iam:CreateUser', 'iam:CreateAccessKey', 'iam:CreatePolicy']
    for (const action of [...never, ...around, 'cognito-idp:DeleteUserPool', 'secretsmanager:DeleteSecret'])
      expect([action, covers(limit, 'Deny', action)]).toEqual([action, true])
  })

  test('is on every role of the stacks', () => {
    for (const template of templates)
      for (const [id, { PermissionsBoundary }] of ofType(template, 'AWS::IAM::Role'))
        expect([id, flat(PermissionsBoundary)]).toEqual([
          id,
          expect.stringMatching(new RegExp(`:policy/${boundaryName}$`)),
        ])
  })
})

test('each policy fits into what IAM takes: 6,144 signs without spaces', () => {
  for (const [name, Statement] of Object.entries(policies)) {
    const length = JSON.stringify({ Version: '2012-10-17', Statement }).replaceAll(/\s/g, '').length
    expect([name, length <= 6_144]).toEqual([name, true])
  }
})
