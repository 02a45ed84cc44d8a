import { expect, test } from 'vitest'
import { configFrom } from '#functions/kernel/config.ts'
import { env, type EnvName } from '#functions/kernel/env.ts'
import { apiOf } from '#functions/portal/api.ts'

const places = ['origin', 'table', 'bucket', 'issuer', 'clientId', 'socket', 'push'] as const satisfies EnvName[]

const health = async (version?: string) => {
  const vars = Object.fromEntries(places.map((name) => [env[name], `https://${name.toLowerCase()}.example`]))
  const config = configFrom({ ...vars, AWS_REGION: 'ap-southeast-3', BALAI_VERSION: version })
  const credentials = () => Promise.resolve({ accessKeyId: 'of-a-test', secretAccessKey: 'of-a-test' })
  const app = apiOf({ config, secrets: { cursor: ['of a test'], oidcClient: 'of a test' }, credentials })
  return (await app.request('/api/health')).json() as Promise<object>
}

test('whoever asks how it is hears which version answers, where it was told one', async () => {
  expect(await health('0.1.0-0123456789ab')).toEqual({ ok: true, version: '0.1.0-0123456789ab' })
  expect(await health()).toEqual({ ok: true })
})
