import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  changeLocalSecrets,
  configFile,
  makeLocalConfig,
  readLocalConfig,
  readLocalSecrets,
  secretsFile,
} from '#infra/local/local-config.ts'
import { PartFault } from '#infra/local/part.ts'
import { usualPorts } from '#infra/local/ports.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'balai-config-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})
const make = () => makeLocalConfig(dir, usualPorts, 'localhost', 'web/dist')

test('secrets are made once, for this user only, and stand in no other file', () => {
  const { secrets } = make()
  expect(make().secrets).toEqual(secrets)
  expect(statSync(secretsFile(dir)).mode & 0o777).toBe(0o600)
  for (const secret of [...secrets.guestLink, ...secrets.livekitTokens.map((pair) => pair.secret)])
    expect(readFileSync(configFile(dir), 'utf8')).not.toContain(secret)
})

test('what stands in the file now counts, one value or a list', () => {
  const { secrets, s3Keys } = make()
  const write = (changed: object) => {
    writeFileSync(secretsFile(dir), JSON.stringify({ secrets: { ...secrets, ...changed }, s3Keys }))
  }
  write({ guestLink: 'one text', livekitWebhook: { key: 'one', secret: 'pair' } })
  expect(readLocalSecrets(dir)).toEqual({
    ...secrets,
    guestLink: ['one text'],
    livekitWebhook: [{ key: 'one', secret: 'pair' }],
  })
  write({ guestLink: ['new', 'former'] })
  expect(readLocalSecrets(dir).guestLink).toEqual(['new', 'former'])
  write({ livekitTokens: [] })
  expect(() => readLocalSecrets(dir)).toThrow('the secret livekitTokens has another shape')
})

test('a file of secrets that is broken is named, with what to do, and nothing of it is shown', () => {
  const { guestLink } = make().secrets
  writeFileSync(secretsFile(dir), `{ "secrets": { "guestLink": ${guestLink[0]} } }`)
  expect(() => readLocalSecrets(dir)).toThrow(PartFault)
  expect(() => readLocalSecrets(dir)).toThrow(
    `${secretsFile(dir)} cannot be used: it is not JSON. Put it right; or remove it, and npm start makes new secrets: guest links that were mailed are dead then.`,
  )
})

test('changed secrets are written whole, for this user only', () => {
  const { secrets, s3Keys } = make()
  changeLocalSecrets(dir, { cursor: ['another'] })
  expect(readLocalConfig(configFile(dir))).toMatchObject({ s3Keys, secrets: { ...secrets, cursor: ['another'] } })
  expect(statSync(secretsFile(dir)).mode & 0o777).toBe(0o600)
})
