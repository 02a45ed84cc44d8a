import { SignJWT } from 'jose'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import { webhookPath } from '#functions/meetings/livekit-webhook.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { deployed, origin, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { plan, rightNow } from '#test/kit/meeting-hall.ts'
import { webhookPair } from '#test/kit/meeting-room.ts'
import { world, type World } from '#test/kit/world.ts'

let agency: World
let place: Deployed
let webhook: LambdaProcess
let meeting: Meeting
beforeAll(async () => {
  agency = await world(rightNow())
  place = await deployed(agency.table)
  webhook = await place.start('livekit-webhook')
  const { id } = await (await agency.as('siti')).meetings.schedule(plan(agency.now()))
  meeting = (await readMeeting(agency.table, id)) as Meeting
}, 60_000)
afterAll(() => place.stop())

const seconds = () => Math.floor(Date.now() / 1000)
const told = (id: string) =>
  `{ "event": "participant_joined", "id": "${id}", "createdAt": "${String(seconds())}",  "room": {"name": "${meeting.room}"}, "participant": {"sid": "PA_1", "identity": "u:prs_rinawulandari:con_1", "name": "Rina é"} }`
const post = async (body: string, signed: string) => {
  const authorization = await new SignJWT({
    sha256: createHash('sha256').update(signed).digest('base64'),
    exp: seconds() + 60,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(webhookPair.key)
    .sign(new TextEncoder().encode(webhookPair.secret))
  const headers = { authorization, 'content-type': 'application/webhook+json' }
  return (await fetchThrough(webhook, new Request(`${origin}${webhookPath}`, { method: 'POST', headers, body }))).status
}
const signals = () => readAll(agency.table, { of: `MEETING#${meeting.id}`, beginsWith: 'SIGNAL#' })

test('[M21] the signature holds over the very bytes that came in base64', async () => {
  expect(await post(told('EV_1'), told('EV_1'))).toBe(200)
  expect(await signals()).toMatchObject([{ event: 'joined', who: { id: 'prs_rinawulandari', name: 'Rina é' } }])
})

test('[M21] other bytes than those that were signed are refused, and leave nothing', async () => {
  expect(await post(told('EV_2'), JSON.stringify(JSON.parse(told('EV_2'))))).toBe(401)
  expect(await signals()).toHaveLength(1)
  expect(webhook.written()).toContain('webhook-refused')
})

test('reads the one secret that is its own', () => {
  expect(place.secrets.asked).toEqual([expect.stringContaining('secret:livekitWebhook-')])
})
