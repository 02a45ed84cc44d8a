import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { configFile, makeLocalConfig, readLocalSecrets, secretsFile } from '#infra/local/local-config.ts'
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
