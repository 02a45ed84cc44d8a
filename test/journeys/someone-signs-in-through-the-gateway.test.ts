import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { demoPeople, rina } from '#infra/local/demo/people.ts'
import { startIdentityProvider } from '#infra/local/identity/provider.ts'
import { freePorts } from '#infra/local/ports.ts'
import { signIn } from '#infra/rehearsal/sign-in.ts'
import { seedOrganisation } from '#infra/local/seed/organisation.ts'
import { contract } from '#shared/api.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { Rights } from '#shared/people/rights.ts'
import { clientFor } from '#test/kit/client.ts'
import { deployed, origin, providerSecret, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { rightNow } from '#test/kit/meeting-hall.ts'
import { freshTable } from '#test/kit/table.ts'
import { answered, wish } from '#test/kit/workplace.ts'

let place: Deployed
let api: LambdaProcess
beforeAll(async () => {
  const table = await freshTable()
  const { identity: port } = await freePorts()
  const issuer = `http://127.0.0.1:${String(port)}`
  const kiki = { ...rina, id: 'prs_kikiamalia0' as PersonId, name: 'Kiki Amalia', email: 'kiki@badan-contoh.example' }
  const accounts = [
    ...demoPeople,
    { ...kiki, login: 'stranger', email: '\u212Aiki@badan-contoh.example' },
    { ...kiki, login: 'kiki', email: 'Kiki@Badan-Contoh.example' },
  ].map((person) => ({ ...person, unit: '' }))
  await startIdentityProvider({
    issuer,
    port,
    clientId: 'balai',
    clientSecret: providerSecret,
    portal: origin,
    accounts,
  })
  await seedOrganisation({ table, now: rightNow(), issuer })
  const rights: Rights = { ...kiki, person: kiki.id, unitName: 'Biro SDM', roles: ['staff'], headOf: [], queues: {} }
  await answered(appointPerson(table, wish('load', rightNow()), { rights, position: kiki.position, issuer }))
  place = await deployed(table, { issuer })
  api = await place.start('api')
}, 60_000)
afterAll(() => place.stop())

const throughApi = (request: Request) => fetchThrough(api, request)

const clientWith = (cookie: string) => clientFor(contract, { origin, cookie, fetch: throughApi })

test('signing in at the provider comes back with two cookies in one answer: the session, and the end of what bound it', async () => {
  const { cookie, callback, reply } = await signIn(origin, throughApi, 'rina')
  expect(reply.status).toBe(303)
  expect(reply.headers.getSetCookie()).toHaveLength(2)
  expect(cookie).toMatch(/^__Host-balai=[\w-]{43}$/)
  expect(await clientWith(cookie).work.mine()).toBeTruthy()

  const again = await throughApi(new Request(callback))
  expect(again.headers.get('location')).toBe('/masuk?masalah=kedaluwarsa')
})

test('[P12] whose subject the agency does not know is let in by the address that the provider has verified, and again as the same person', async () => {
  const first = await signIn(origin, throughApi, 'ruth')
  const again = await signIn(origin, throughApi, 'ruth')
  for (const { cookie } of [first, again])
    expect(await clientWith(cookie).people.me()).toMatchObject({ name: 'Ruth Wambrauw' })
})

test('[P12] an address that is the invited one only after its Kelvin sign is lowered to a k lets nobody in', async () => {
  await expect(signIn(origin, throughApi, 'stranger')).rejects.toThrow('masalah=belum-terdaftar')
  const { cookie } = await signIn(origin, throughApi, 'kiki')
  expect(await clientWith(cookie).people.me()).toMatchObject({ name: 'Kiki Amalia' })
})
