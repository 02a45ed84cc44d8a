import { Hono } from 'hono'
import { SignJWT } from 'jose'
import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { KeyPair, Rotated } from '#functions/kernel/config.ts'
import { mintGuestLink } from '#functions/kernel/guest-link.ts'
import type { LiveKit } from '#functions/kernel/livekit.ts'
import { livekitWebhook, webhookPath } from '#functions/meetings/livekit-webhook.ts'
import { makeDoor } from '#functions/portal/door.ts'
import { contract } from '#shared/api.ts'
import { shift } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { clientFor, codeOf } from '#test/kit/client.ts'
import { meetingHall, nine, plan, type MeetingHall } from '#test/kit/meeting-hall.ts'

let hall: MeetingHall
let id: MeetingId
beforeAll(async () => {
  hall = await meetingHall({} as LiveKit)
}, 60_000)
beforeEach(async () => {
  hall.at(nine)
  id = await hall.schedule()
})

/** The same door, composed anew with these secrets. */
const doorWith = (guestLinkSecrets: Rotated<string>) => {
  const door = makeDoor({ ...hall.services, guestLinkSecrets })
  const { origin } = hall.services
  return clientFor(contract, { origin, fetch: async (request) => door.fetch(request) }).door
}
const budi = { name: 'Budi Hartono', affiliation: 'Dinas Contoh' }

test('[M10] a link mailed before a rotation shows the meeting and lets its guest knock while its secret is listed', async () => {
  const mailed = await hall.linkOf(id)
  const rotated = doorWith(['the newest', ...hall.services.guestLinkSecrets])
  expect(await rotated.look(mailed)).toMatchObject({ title: plan().title })
  expect(await rotated.knock({ ...mailed, ...budi })).toMatchObject({ state: 'WAITING' })
  hall.pass({ hours: 4 })
  expect(await codeOf(rotated.look(mailed))).toBe('LINK_EXPIRED')
})

test('[M10] when the former secret is taken away its links do not exist, and those of the newest are good', async () => {
  const { link, token } = await hall.linkOf(id)
  const after = doorWith(['the newest'])
  expect(await codeOf(after.look({ link, token }))).toBe('NOT_FOUND')
  expect(await codeOf(after.knock({ link, token, ...budi }))).toBe('NOT_FOUND')
  const anew = mintGuestLink(['the newest', ...hall.services.guestLinkSecrets], link, 1)
  expect(await after.look({ link, token: anew })).toMatchObject({ title: plan().title })
})

const former = { key: 'former', secret: 'a secret that signed what the server told before' }
const newest = { key: 'newest', secret: 'a secret that signs what the server tells from now on' }

/** A webhook signed by a pair, told to us who know `webhookKeys`. */
async function tell(signer: KeyPair, webhookKeys: Rotated<KeyPair>): Promise<number> {
  const app = new Hono()
  livekitWebhook(app, { ...hall.services, webhookKeys })
  const { room } = await hall.stored(id)
  const body = JSON.stringify({ event: 'room_started', id: `EV_${signer.key}`, room: { name: room } })
  const ends = Math.floor(Temporal.Instant.from(shift(hall.now(), { minutes: 1 })).epochMilliseconds / 1000)
  const sha256 = createHash('sha256').update(body).digest('base64')
  const authorization = await new SignJWT({ sha256, exp: ends })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(signer.key)
    .sign(new TextEncoder().encode(signer.secret))
  return (await app.request(webhookPath, { method: 'POST', body, headers: { authorization } })).status
}

test('[M21] either pair is heard while both are listed, and the former no more when it is taken away', async () => {
  expect([await tell(former, [newest, former]), await tell(newest, [newest, former])]).toEqual([200, 200])
  expect([await tell(former, [newest]), await tell(newest, [newest])]).toEqual([401, 200])
})

test('[M21] the name of one pair with the secret of another is nobody’s', async () => {
  const mixed = { key: newest.key, secret: former.secret }
  expect(await tell(mixed, [newest, former])).toBe(401)
})
