import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import type { Session } from '#functions/kernel/session.ts'
import { issueTicket } from '#functions/live/ticket.ts'
import { listeners } from '#functions/live/topics.ts'
import { deployed, type Deployed } from '#test/kit/deployed.ts'
import { recorded } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'
import { rightNow } from '#test/kit/meeting-hall.ts'
import { freshTable } from '#test/kit/table.ts'
import type { Table } from '#functions/kernel/table.ts'

type Connect = APIGatewayProxyWebsocketEventV2 & { readonly headers: Readonly<Record<string, string>> }
let table: Table
let place: Deployed
let socket: LambdaProcess
beforeAll(async () => {
  table = await freshTable()
  place = await deployed(table)
  socket = await place.start('socket')
}, 60_000)
afterAll(() => place.stop())

const connection = 'UjQ4Ac6bSQ0CJVA='
const session: Session = {
  pk: 'SESSION#x',
  who: 'staff',
  subject: 'prs_rinawulandari',
  startedAt: '',
  usedAt: '',
  endsAt: '',
}
const ticketFor = (topics: readonly string[]) => issueTicket(table, session, topics, rightNow())
const connect = (ticket: string, headers: Readonly<Record<string, string>> = {}) => {
  const event = recorded<Connect>('websocket-connect')
  return socket.invoke({ ...event, headers: { ...event.headers, ...headers }, queryStringParameters: { ticket } })
}
const say = (body: string) => socket.invoke({ ...recorded<object>('websocket-message'), body })

describe('socket behind the WebSocket API', () => {
  test('a ticket opens one connection, once, from our origin only', async () => {
    const ticket = await ticketFor(['prs_rinawulandari'])
    expect(await connect(ticket, { Origin: 'https://elsewhere.example' })).toEqual({ statusCode: 403 })
    expect(await connect(ticket)).toEqual({ statusCode: 200 })
    expect(await connect(ticket)).toEqual({ statusCode: 401 })
    expect(await connect('x'.repeat(43))).toEqual({ statusCode: 401 })
    expect(await listeners(table, 'prs_rinawulandari')).toEqual([connection])
  })

  test('a message asks to hear of a record; what is no question is refused', async () => {
    expect(await say('ping')).toEqual({ statusCode: 200 })
    expect(await say('watch tsk_0000000000001')).toEqual({ statusCode: 200 })
    expect(await say('watch prs_andipratama00')).toEqual({ statusCode: 400 })
    expect(await listeners(table, 'tsk_0000000000001')).toEqual([connection])
  })

  test('a closed connection is taken off everything, and is unknown afterwards', async () => {
    expect(await socket.invoke(recorded('websocket-disconnect'))).toEqual({ statusCode: 200 })
    expect(await readAll(table, { of: `SOCKET#${connection}` })).toEqual([])
    expect(await listeners(table, 'tsk_0000000000001')).toEqual([])
    expect(await say('ping')).toEqual({ statusCode: 410 })
  })

  test('reads no secret', () => {
    expect(place.secrets.asked).toEqual([])
  })
})
