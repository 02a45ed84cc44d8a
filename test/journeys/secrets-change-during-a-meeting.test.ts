import { decodeJwt } from 'jose'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeyPair, Rotated, Secrets } from '#functions/kernel/config.ts'
import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { readLocalSecrets, secretsFile } from '#infra/local/local-config.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { codeOf, type PortalClient } from '#test/kit/client.ts'
import { plan, rightNow } from '#test/kit/meeting-hall.ts'
import { answerTo, forgedFor, keeperOf, rotate as rotateAt } from '#test/kit/rotation.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { takeSeat, type SeatTaken } from '#test/kit/seat-taken.ts'
import { clientAt, staffOf, tableOf } from '#test/kit/staff-of.ts'

let portal: RunningPortal
let table: Table
let meeting: Meeting
let siti: PortalClient
let rina: PortalClient
let before: Secrets
let first: KeyPair
let second: KeyPair
const third: KeyPair = { key: 'third', secret: 'a third secret, of which there are 32 characters' }
const inside: SeatTaken[] = []

beforeAll(async () => {
  portal = await runPortal()
  table = tableOf(portal)
  ;[siti, rina] = await Promise.all([staffOf(portal, table, 'siti'), staffOf(portal, table, 'rina')])
  const { id } = await siti.meetings.schedule(plan(rightNow()))
  meeting = (await readMeeting(table, id)) as Meeting
  before = readLocalSecrets(portal.dir)
  first = before.livekitTokens[0]
  second = before.livekitTokens[1] as KeyPair
}, 120_000)
afterAll(async () => {
  table.client.destroy()
  await portal.stop()
})

const rotate = (change: Partial<Secrets>) => {
  rotateAt(portal, change)
}
const listed = async (pair: KeyPair) => await keeperOf(portal, pair).listParticipants(meeting.room)
const signals = () => readAll(table, { of: `MEETING#${meeting.id}`, beginsWith: 'SIGNAL#' })
const signedBy = (token: string) => decodeJwt(token).iss
const enter = (who: PortalClient, roomMissing = false) => who.door.enter({ id: meeting.id, roomMissing })

async function linkInMail() {
  const sentTo = `search?query=${encodeURIComponent('to:"budi@contoh.example"')}`
  const read = async <T>(path: string) => (await fetch(`${portal.mail}/api/v1/${path}`)).json() as Promise<T>
  const found = async () => (await read<{ messages: readonly { ID: string }[] }>(sentTo)).messages[0]?.ID
  await expect.poll(found, { timeout: 20_000 }).toBeDefined()
  const { Text } = await read<{ Text: string }>(`message/${(await found()) ?? ''}`)
  const [, link = '', token = ''] = /\/tamu\/(\w+)#(\S+)/.exec(Text) ?? []
  return { link: link as Meeting['guests'][number]['link'], token }
}

const tokenOf = (pair: KeyPair, connection: string) => forgedFor(portal, pair, meeting.room, connection)
const statusOf = async (pair: KeyPair, connection: string) => answerTo(portal, await tokenOf(pair, connection))

test('[M12] the portal signs with the second pair without a restart, who is inside stays, and the next one comes in', async () => {
  const seat = await enter(rina)
  expect(signedBy(seat.token)).toBe(first.key)
  const { pid } = portal.parts.portal
  const rinas = await takeSeat(seat)
  const [connection] = await listed(first)

  rotate({ livekitTokens: [second, first] })
  const next = await enter(siti)
  expect(signedBy(next.token)).toBe(second.key)
  const sitis = await takeSeat(next)

  expect((await listed(second)).map(({ identity }) => identity).sort()).toEqual([seat.identity, next.identity].sort())
  expect((await listed(first)).find(({ identity }) => identity === seat.identity)).toEqual(connection)
  expect([rinas.isIn(), sitis.isIn()]).toEqual([true, true])
  expect(portal.parts.portal.pid).toBe(pid)
  // Both are configured: what the first signed a moment ago still lets in.
  expect(await statusOf(first, 'con_early')).toBe(200)
  inside.push(rinas, sitis)
})

test('[M10] a link that was mailed before the rotation opens, and no more when its secret is taken away', async () => {
  const mailed = await linkInMail()
  const look = () => clientAt(portal).door.look(mailed)
  const [former] = before.guestLink
  expect(await look()).toMatchObject({ title: meeting.title })
  rotate({ guestLink: ['a new secret that signs links', former] })
  expect(await look()).toMatchObject({ title: meeting.title })
  rotate({ guestLink: ['a new secret that signs links'] })
  expect(await codeOf(look())).toBe('NOT_FOUND')
  rotate({ guestLink: ['a new secret that signs links', former] })
  expect(await look()).toMatchObject({ title: meeting.title })
})

test('[M12] [M21] after a drained restart without the first pair its tokens let nobody in; LiveKit’s new word is heard', async () => {
  const webhooks: Rotated<KeyPair> = [
    { key: 'hookanew', secret: 'a new secret of webhooks, 32 and more' },
    ...before.livekitWebhook,
  ]
  rotate({ livekitTokens: [second, third], livekitWebhook: webhooks })
  for (const { leave } of inside.splice(0)) await leave()
  await expect.poll(() => listed(second)).toEqual([])
  await portal.restart('livekit')

  const seat = await enter(rina, true)
  expect(signedBy(seat.token)).toBe(second.key)
  expect(await statusOf(first, 'con_late')).toBe(401)
  await expect(takeSeat({ url: seat.url, token: await tokenOf(first, 'con_late') })).rejects.toThrow('let nobody in')
  expect(await statusOf(third, 'con_ready')).toBe(200)
  const heard = (await signals()).length
  await (await takeSeat(seat)).leave()
  await keeperOf(portal, second).deleteRoom(meeting.room)
  await expect.poll(async () => (await signals()).length, { timeout: 20_000 }).toBeGreaterThan(heard)
  expect(readFileSync(portal.parts.portal.logFile, 'utf8')).not.toContain('webhook-refused')
})

test('[M12] a file of secrets that is broken changes nothing: the portal goes on with those that it knows', async () => {
  writeFileSync(secretsFile(portal.dir), '{ "secrets": {')
  expect(signedBy((await enter(siti)).token)).toBe(second.key)
  expect(readFileSync(portal.parts.portal.logFile, 'utf8')).toContain('secrets-not-refreshed')
})
