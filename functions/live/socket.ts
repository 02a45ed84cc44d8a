import { readOne } from '#functions/kernel/read.ts'
import type { Services } from '#functions/kernel/services.ts'
import { touch } from '#functions/kernel/touch.ts'
import { hangUp, listen } from '#functions/live/topics.ts'
import { useTicket, type Ticket } from '#functions/live/ticket.ts'
import { isId } from '#shared/kernel/ids.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

/** The part of API Gateway's WebSocket event that we read. */
export type SocketEvent = {
  readonly requestContext: { readonly eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT'; readonly connectionId: string }
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>> | null
  readonly body?: string | null
}

export type SocketServices = Services & {
  /** A guest's page is still there, or has gone. */
  readonly guestSeen: (meeting: string, guest: string, now: string) => Promise<void>
  readonly guestGone: (meeting: string, guest: string, now: string) => Promise<void>
}

const socketKey = (connection: string) => ({ pk: `SOCKET#${connection}`, sk: 'META' })
const watchable = ['mtg', 'tsk', 'out', 'idr', 'que'] as const

/** Opens, feeds and closes one connection of live hints. Answers an HTTP status. */
export async function onSocket(services: SocketServices, event: SocketEvent): Promise<number> {
  const { connectionId, eventType } = event.requestContext
  if (eventType === 'CONNECT') return connect(services, connectionId, event)
  const caller = (await readOne(services.table, socketKey(connectionId))) as Ticket | undefined
  if (!caller) return 410
  if (eventType === 'MESSAGE') return hear(services, connectionId, caller, event.body ?? '')
  await hangUp(services.table, connectionId)
  if (caller.who === 'guest' && caller.meeting)
    await services.guestGone(caller.meeting, caller.subject, services.clock())
  return 200
}

async function connect({ table, clock, origin }: Services, connection: string, event: SocketEvent): Promise<number> {
  const now = clock()
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (headers['origin'] !== origin) return 403
  const ticket = await useTicket(table, event.queryStringParameters?.['ticket'] ?? '', now)
  if (!ticket) return 401
  const { session, who, subject, meeting, topics } = ticket
  const set = {
    session,
    who,
    subject,
    ...(meeting && { meeting }),
    expiresAt: toEpochSeconds(shift(now, { hours: 12 })),
  }
  await touch(table, 'socket', { key: socketKey(connection), set })
  await Promise.all(topics.map((topic) => listen(table, connection, topic, now)))
  return 200
}

async function hear(
  { table, clock, guestSeen }: SocketServices,
  connection: string,
  caller: Ticket,
  body: string,
): Promise<number> {
  const now = clock()
  if (body === 'ping') {
    if (caller.who === 'guest' && caller.meeting) await guestSeen(caller.meeting, caller.subject, now)
    return 200
  }
  const watched = /^watch ([a-z0-9_]+)$/.exec(body)?.[1]
  if (!watched || caller.who !== 'staff' || !watchable.some((prefix) => isId(prefix, watched))) return 400
  await listen(table, connection, watched, now)
  return 200
}
