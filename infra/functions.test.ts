import { describe, expect, test } from 'vitest'
import { env, secretEnv } from '#functions/kernel/env.ts'
import { needs, type FunctionName } from '#functions/kernel/needs.ts'
import example from '#infra/agencies/example.ts'
import { forgets, reach } from '#infra/reach.ts'
import {
  actionsOf,
  flat,
  ofType,
  resourcesOf,
  statements,
  type Properties,
  type Template,
} from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'

const folder = bundles()
const { portal, media } = synthesise(example, folder)
const elsewhere = synthesise(other, folder).portal

const nameOf = ({ Description }: Properties) => String(Description).replace('Balai: ', '')
const functionsOf = (template: Template) =>
  Object.fromEntries(ofType(template, 'AWS::Lambda::Function').map(([, each]) => [nameOf(each), each]))
const functions = functionsOf(portal)
const variables = (each: Properties | undefined) =>
  (each?.['Environment'] as { readonly Variables: Readonly<Record<string, unknown>> }).Variables

/** Who holds the rights of a policy: the function of its role, or the node. */
const holder = (template: Template, policy: string) => {
  const roles = ofType(template, 'AWS::IAM::Policy').find(([id]) => id === policy)?.[1]['Roles'] as readonly unknown[]
  const role = flat(roles[0]).slice(1, -1)
  const owner = ofType(template, 'AWS::Lambda::Function').find(([, { Role }]) => flat(Role) === `<${role}.Arn>`)
  return owner ? nameOf(owner[1]) : role.replace(/Role[0-9A-F]{8}$/, '')
}
const rightsTo = (template: Template, action: RegExp) =>
  statements(template)
    .filter(([, statement]) => actionsOf(statement).some((each) => action.test(each)))
    .map(([policy, statement]) => ({ holder: holder(template, policy), ...statement, on: resourcesOf(statement) }))
const holders = (template: Template, action: RegExp) =>
  [...new Set(rightsTo(template, action).map((each) => each.holder))].sort()
const readersOf = (template: Template, secret: string) =>
  rightsTo(template, /^secretsmanager:GetSecretValue$/)
    .filter(({ on }) => on.some((each) => each.includes(secret)))
    .map((each) => each.holder)
    .sort()

describe('every function', () => {
  test('is there, each with a role and a log of its own', () => {
    expect(Object.keys(functions).sort()).toEqual(Object.keys(needs).sort())
    const unlike = (of: (each: Properties) => string) => new Set(Object.values(functions).map(of)).size
    expect(unlike(({ Role }) => flat(Role))).toBe(Object.keys(needs).length)
    expect(unlike(({ LoggingConfig }) => flat((LoggingConfig as Properties)['LogGroup']))).toBe(
      Object.keys(needs).length,
    )
  })

  test('runs Node 24 on ARM', () => {
    for (const each of Object.values(functions))
      expect(each).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
  })

  test('keeps its log for as many days as the agency said', () => {
    for (const [, { RetentionInDays }] of ofType(portal, 'AWS::Logs::LogGroup'))
      expect(RetentionInDays).toBe(example.retention.logs)
  })

  test.each(Object.keys(needs) as FunctionName[])('%s is told what it needs, and nothing else', (name) => {
    const need = needs[name]
    const may = [...need.env, ...need.mayEnv].map((each) => env[each] as string)
    const secrets = [...need.secrets, ...need.maySecrets].map((each) => secretEnv[each] as string)
    const told = Object.keys(variables(functions[name])).filter((key) => key.startsWith('BALAI_'))
    expect(told.filter((key) => ![...may, ...secrets].includes(key))).toEqual([])
    expect(told).toEqual(expect.arrayContaining(need.env.map((each) => env[each])))
    expect(told).toEqual(expect.arrayContaining(need.secrets.map((each) => secretEnv[each])))
  })

  test('holds no secret in its environment, only where it is', () => {
    for (const each of Object.values(functions))
      for (const [key, value] of Object.entries(variables(each)).filter(([name]) => name.startsWith('BALAI_SECRET_')))
        expect(`${key} ${flat(value)}`).toMatch(/^BALAI_SECRET_\w+ (<Secrets\w+>)( <Secrets\w+>)*$/)
  })
})

describe('a secret is read', () => {
  test.each([
    ['LivekitTokensA', ['door', 'timer']],
    ['LivekitTokensB', ['door', 'timer']],
    ['LivekitWebhook', ['livekit-webhook']],
    ['GuestLink', ['door', 'stream']],
    ['Cursor', ['api']],
    ['OidcClient', ['api']],
  ])('%s by %j', (secret, readers) => {
    expect(readersOf(portal, `<Secrets${secret}`)).toEqual(readers)
  })

  test("the login of the agency's relay by stream, where there is a relay", () => {
    expect(readersOf(elsewhere, '<SecretsSmtpLogin')).toEqual(['stream'])
    expect(readersOf(portal, '<SecretsSmtpLogin')).toEqual([])
  })

  test("LiveKit's pairs also by its node, and nothing else", () => {
    expect(readersOf(media, 'Secrets')).toEqual(['LiveKit'])
    expect(rightsTo(media, /^secretsmanager:/)[0]?.on).toEqual([
      expect.stringMatching(/SecretsLivekitTokensA/),
      expect.stringMatching(/SecretsLivekitTokensB/),
      expect.stringMatching(/SecretsLivekitWebhook/),
    ])
  })

  test('with a key that opens what may be read, and nothing else', () => {
    for (const { Condition, on } of rightsTo(portal, /^kms:Decrypt$/).filter(({ on }) =>
      on[0]?.startsWith('<KeysSecrets'),
    ))
      expect(on.length === 1 && JSON.stringify(Condition)).toMatch(
        /secretsmanager\.ap-southeast-3.*kms:EncryptionContext:SecretARN/,
      )
  })
})

describe('a right', () => {
  test('to delete a row ends at what its function forgets; nobody scans, or changes the table', () => {
    const rights = rightsTo(portal, /^dynamodb:DeleteItem$/).map(({ holder, Condition }) => [holder, Condition])
    expect(rights).toEqual(
      Object.entries(forgets).map(([name, beginnings]) => [
        name,
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': beginnings.map((each) => `${each}*`) } },
      ]),
    )
    expect(holders(portal, /^dynamodb:(Scan|.*Table|.*Backup)/)).toEqual([])
  })

  test('to rows has every function but the site', () => {
    const all = Object.keys(needs).filter((name) => name !== 'site')
    expect(holders(portal, /^dynamodb:PutItem$/)).toEqual(all.sort())
    expect(holders(portal, /^(?!logs:)/)).not.toContain('site')
  })

  test.each(['livekit-webhook', 'socket'] as const)('to rows of %s ends where its part of the table ends', (name) => {
    const rights = rightsTo(portal, /^dynamodb:(PutItem|Query)$/).filter((each) => each.holder === name)
    expect(rights.map(({ on, Condition }) => [on.length, Condition])).toEqual([
      [1, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': reach[name].map((each) => `${each}*`) } }],
    ])
  })

  test('to evidence has api and evidence; nobody deletes an object', () => {
    expect(holders(portal, /^s3:/)).toEqual(['api', 'evidence'])
    expect(holders(portal, /^s3:(Delete|Put.*(Policy|Retention|Acl)|Bypass)/)).toEqual([])
  })

  test('to send mail has stream alone, from the one address, and nobody where there is a relay', () => {
    const [right, ...more] = rightsTo(portal, /^ses:/)
    expect([right?.holder, more]).toEqual(['stream', []])
    expect(right?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': example.mail.from } })
    expect(rightsTo(elsewhere, /^ses:/)).toEqual([])
  })

  test('to write to open sockets have api and stream', () => {
    expect(holders(portal, /^execute-api:/)).toEqual(['api', 'stream'])
  })
})

describe('the triggers', () => {
  const one = (type: string) => ofType(portal, type)[0]?.[1] ?? {}

  test('door has a concurrency of its own, where the quota allows one', () => {
    const reserved = (template: Template) =>
      Object.entries(functionsOf(template))
        .filter(([, each]) => 'ReservedConcurrentExecutions' in each)
        .map(([name]) => name)
    expect(reserved(portal)).toEqual(['door'])
    expect(functions['door']?.['ReservedConcurrentExecutions']).toBe(20)
    expect(reserved(synthesise(other, folder, { reserve: 'no' }).portal)).toEqual([])
  })

  test('a failed batch of facts is halved, tried ten times and then kept', () => {
    expect(one('AWS::Lambda::EventSourceMapping')).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      ParallelizationFactor: 1,
      DestinationConfig: { OnFailure: {} },
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["fact"]}}}}' }],
      },
    })
  })

  test('a file that could not be checked is tried twice more and then kept', () => {
    expect(one('AWS::Lambda::EventInvokeConfig')).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: {} },
    })
  })

  test('every minute calls timer, in that minute', () => {
    expect(one('AWS::Scheduler::Schedule')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumRetryAttempts: 0 } },
    })
  })
})
