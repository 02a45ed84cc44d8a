import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName, startSession } from '#functions/kernel/session.ts'
import { deployed, origin, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { rightNow } from '#test/kit/meeting-hall.ts'
import { outputDesk } from '#test/kit/output-desk.ts'
import { found } from '#test/kit/workplace.ts'

let place: Deployed
let api: LambdaProcess
let receipt: Request
beforeAll(async () => {
  const desk = await outputDesk()
  const { id } = await desk.handIn(0, await desk.held(0))
  const subject = found(desk.people[0]).person
  const secret = await startSession(desk.table, { who: 'staff', subject }, rightNow())
  receipt = new Request(`${origin}/api/outputs/${id}/versions/1/receipt.pdf`, {
    headers: { cookie: `${cookieName}=${secret}` },
  })
  place = await deployed(desk.table)
  api = await place.start('api')
}, 60_000)
afterAll(() => place.stop())

test('a receipt leaves the function as the bytes of a PDF, with the fonts that lie beside its code', async () => {
  const reply = await fetchThrough(api, receipt)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const bytes = Buffer.from(await reply.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1')).toContain('LiberationSans')
})
