import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Table } from '#functions/kernel/table.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { plan, rightNow } from '#test/kit/meeting-hall.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { staffOf, tableOf } from '#test/kit/staff-of.ts'

let portal: RunningPortal
let table: Table
let siti: PortalClient

beforeAll(async () => {
  portal = await runPortal()
  table = tableOf(portal)
  siti = await staffOf(portal, table, 'siti')
}, 120_000)
afterAll(async () => {
  table.client.destroy()
  await portal.stop()
})

const invitation = 'Undangan rapat: Rapat mingguan'

/** How many of a hundred recipients the mail server refuses for now. */
const refuse = async (of100: number) => {
  const answer = await fetch(`${portal.mail}/api/v1/chaos`, {
    method: 'PUT',
    body: JSON.stringify({ Recipient: { ErrorCode: 451, Probability: of100 } }),
  })
  expect(answer.status).toBe(200)
}
/** Invitations to this meeting that somebody has. */
const invitationsTo = async (email: string) => {
  const query = encodeURIComponent(`to:"${email}" subject:"${invitation}"`)
  const answer = await fetch(`${portal.mail}/api/v1/search?query=${query}`)
  return ((await answer.json()) as { messages: readonly { Subject: string }[] }).messages
    .map(({ Subject }) => Subject)
    .filter((subject) => subject === invitation)
}
/** What the log says of mails that could not be sent; the first of them holds up those behind it. */
const refusals = () =>
  readFileSync(portal.parts.portal.logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"reaction-failed"') && line.includes('"mail-'))

const soon = { timeout: 60_000 }

test('[M1] mail that is refused stops nobody’s work, and comes once when the server takes it again', async () => {
  await refuse(100)
  const { id } = await siti.meetings.schedule(plan(rightNow()))
  await expect.poll(() => refusals().length, soon).toBeGreaterThan(1)
  // Work goes on meanwhile, and the log names nobody.
  expect((await siti.meetings.meeting({ id })).title).toBe('Rapat mingguan')
  expect(refusals().join('\n')).not.toMatch(/budi|@|Hartono/i)
  expect(await invitationsTo('budi@contoh.example')).toEqual([])

  await refuse(0)
  await expect.poll(() => invitationsTo('budi@contoh.example'), soon).toEqual([invitation])
  await expect.poll(() => invitationsTo('dewi@badan-contoh.example'), soon).toEqual([invitation])
})
