import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateOf } from '#infra/doctor/certificate.ts'
import type { Reach } from '#infra/doctor/reach.ts'
import { authority, type Authority } from '#test/kit/authority.ts'

const host = 'balai.badan-contoh.example'
const day = 24 * 60 * 60 * 1000
let ours: Authority
let elsewhere: Authority
const stops: (() => void)[] = []
beforeAll(async () => {
  ours = await authority()
  elsewhere = await authority()
})
afterAll(() => {
  for (const stop of stops) stop()
})

async function shows(names: readonly string[], days: number, by = ours): Promise<Reach> {
  const { key, cert } = await by.sign(names, days)
  const server = createServer({ key, cert }, (socket) => socket.end())
  stops.push(() => server.close())
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const { port } = server.address() as AddressInfo
  return { to: () => ({ host: '127.0.0.1', port }), patience: 5_000, trust: ours.cert }
}

test('a good certificate tells how many days are left', async () => {
  expect(await certificateOf(host, Date.now(), await shows([host], 60))).toEqual({
    seen: expect.stringMatching(/^(59|60) days left$/) as string,
  })
})

test.each([
  [
    'for another name',
    () => shows(['turn.badan-contoh.example'], 60),
    0,
    `it is for DNS:turn.badan-contoh.example, not for ${host}`,
  ],
  ['that ends soon', () => shows([host], 60), 50 * day, /^it ends in (9|10) days, on /],
  ['that ended', () => shows([host], 60), 61 * day, /^it ended on /],
  ['of an authority that nobody trusts', () => shows([host], 60, elsewhere), 0, /^browsers do not trust it \(\w+\)$/],
])('one %s is told', async (_, start, later, fault) => {
  const found = await certificateOf(host, Date.now() + later, await start())
  if (typeof fault === 'string') expect(found).toBe(fault)
  else expect(found).toMatch(fault)
})
