import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Secrets } from '#functions/kernel/config.ts'
import { makeLocalConfig, readLocalSecrets, secretsFile } from '#infra/local/local-config.ts'
import { usualPorts } from '#infra/local/ports.ts'
import { rotateHere, type RotationName } from '#infra/local/rotation.ts'

let dir: string
let before: Secrets
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'balai-rotation-'))
  before = makeLocalConfig(dir, usualPorts, 'localhost', 'web/dist').secrets
  startLivekit()
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const now = () => readLocalSecrets(dir)
const begin = (name: RotationName) => rotateHere(dir, name, 'begin')
const end = (name: RotationName) => rotateHere(dir, name, 'end')
/** What livekit-server writes down when it starts with the secrets as they stand. */
function startLivekit() {
  const { livekitTokens, livekitWebhook } = now()
  const keys = Object.fromEntries([...livekitTokens, livekitWebhook[0]].map(({ key, secret }) => [key, secret]))
  writeFileSync(join(dir, 'livekit.yaml'), JSON.stringify({ keys, webhook: { api_key: livekitWebhook[0].key } }))
}

test('[M12] tokens: the pair that LiveKit knows goes in front, said twice it goes back; at the end a fresh one follows', () => {
  const [first, second] = before.livekitTokens
  expect(begin('tokens').done).toBe(true)
  expect(now().livekitTokens).toEqual([second, first])
  expect(begin('tokens').done).toBe(true)
  expect(now().livekitTokens).toEqual([first, second])
  begin('tokens')
  expect(end('tokens').says).toContain('kill "$(cat .local/log/livekit.pid)"')
  const [inUse, fresh, ...more] = now().livekitTokens
  expect([inUse, more]).toEqual([second, []])
  expect([first.key, second?.key]).not.toContain(fresh?.key)
  expect(statSync(secretsFile(dir)).mode & 0o777).toBe(0o600)
})

test('[M12] tokens: a pair that LiveKit does not know yet never signs', () => {
  end('tokens')
  const standing = now()
  expect(begin('tokens')).toEqual({
    done: false,
    says: expect.stringMatching(
      /^Nothing was changed: livekit-server does not know the next pair yet\. First kill /,
    ) as string,
  })
  expect(now()).toEqual(standing)
  startLivekit()
  expect(begin('tokens').done).toBe(true)
})

test('[M21] webhook: both pairs are taken until LiveKit signs with the new one, however often somebody begins', () => {
  begin('webhook')
  begin('webhook')
  expect(now().livekitWebhook).toHaveLength(3)
  expect(now().livekitWebhook).toContainEqual(before.livekitWebhook[0])
  expect(end('webhook')).toMatchObject({ done: false })
  expect(now().livekitWebhook).toHaveLength(3)
  startLivekit()
  const [newest] = now().livekitWebhook
  expect(end('webhook').done).toBe(true)
  expect(now().livekitWebhook).toEqual([newest])
})

test.each([
  ['guest-link', 'guestLink'],
  ['cursor', 'cursor'],
] as const)('[M10] %s: what was signed before is good until the end', (name, secret) => {
  begin(name)
  begin(name)
  const [newest, , former] = now()[secret]
  expect(former).toBe(before[secret][0])
  end(name)
  expect(now()[secret]).toEqual([newest])
})

test('a rotation of one secret leaves the others as they are', () => {
  begin('cursor')
  expect({ ...now(), cursor: before.cursor }).toEqual(before)
})
