import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretEnv } from '#functions/kernel/env.ts'
import { secretReader, secretsOf } from '#functions/kernel/secrets.ts'
import { secretsManager, type SecretsManager } from '#test/kit/secrets-manager.ts'
import { localCredentials } from '#test/kit/table.ts'

let manager: SecretsManager
beforeAll(async () => {
  manager = await secretsManager({
    'arn:cursor': 'kept-as-generated-64',
    'arn:pair-a': '{"key":"a","secret":"1"}',
    'arn:pair-b': '{"secret":"2","key":"b"}',
  })
})
afterAll(() => {
  manager.stop()
})

test('reads each secret by its ARN, several in their order, and leaves out what has none', async () => {
  const vars = {
    AWS_REGION: 'ap-southeast-3',
    BALAI_SECRETS_ENDPOINT: manager.endpoint,
    [secretEnv.cursor]: 'arn:cursor',
    [secretEnv.livekitTokens]: 'arn:pair-a arn:pair-b',
  }
  const read = secretReader({ vars, credentials: localCredentials }, ['cursor', 'livekitTokens', 'smtpLogin'])
  const texts = await read()
  expect(secretsOf(texts, ['cursor', 'livekitTokens'])).toEqual({
    cursor: ['kept-as-generated-64'],
    livekitTokens: [
      { key: 'a', secret: '1' },
      { key: 'b', secret: '2' },
    ],
  })
  manager.texts.delete('arn:cursor')
  await expect(read()).rejects.toThrow()
})

test('a list in one secret is a list, the newest first; digits and words are texts', () => {
  const pairs = [
    { key: 'b', secret: '2' },
    { key: 'a', secret: '1' },
  ]
  expect(secretsOf({ livekitTokens: [JSON.stringify(pairs)] }, [])).toEqual({ livekitTokens: pairs })
  expect(secretsOf({ livekitWebhook: [JSON.stringify(pairs)] }, [])).toEqual({ livekitWebhook: pairs })
  expect(secretsOf({ cursor: ['["new","old"]'] }, [])).toEqual({ cursor: ['new', 'old'] })
  expect(secretsOf({ guestLink: ['["new",""]', 'old'] }, [])).toEqual({ guestLink: ['new', 'old'] })
  expect(secretsOf({ oidcClient: ['["new","old"]'] }, [])).toEqual({ oidcClient: 'new' })
  for (const text of ['12345678', 'true', 'null'])
    expect(secretsOf({ guestLink: [text] }, [])).toEqual({ guestLink: [text] })
})

test.each([
  ['a pair without a secret', { livekitTokens: ['{"key":"a"}'] }],
  ['a text for a pair', { livekitWebhook: ['abc'] }],
  ['nothing', { cursor: [''] }],
  ['an empty list', { guestLink: ['[]'] }],
] as const)('%s is told by the name of the secret, without its text', (_, texts) => {
  const [name] = Object.keys(texts)
  expect(() => secretsOf(texts, [])).toThrow(`the secret ${String(name)} has another shape`)
})

test('a secret that is needed and has no ARN is told by the name of its environment', () => {
  expect(() => secretsOf<'cursor'>({}, ['cursor'])).toThrow('BALAI_SECRET_CURSOR is not set')
})
