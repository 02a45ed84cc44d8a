import { hashOf, newSecret, type Session } from '#functions/kernel/session.ts'
import type { Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

export type Ticket = {
  readonly session: string
  readonly who: 'staff' | 'guest'
  readonly subject: string
  readonly meeting?: string
  readonly topics: readonly string[]
}

const life = { seconds: 30 }
export const ticketKey = (secret: string) => ({ pk: `TICKET#${hashOf(secret)}`, sk: 'META' })

/** A ticket for the socket: good once, for 30 s, for the session that asked. `topics`: what it hears of from the start. */
export async function issueTicket(
  table: Table,
  session: Session,
  topics: readonly string[],
  now: string,
): Promise<string> {
  const secret = newSecret()
  const until = shift(now, life)
  const { pk, who, subject, meeting } = session
  await touch(table, 'ticket', {
    key: ticketKey(secret),
    set: { session: pk, who, subject, ...(meeting && { meeting }), topics, until, expiresAt: toEpochSeconds(until) },
  })
  return secret
}

/** Uses a ticket up; undefined when it is unknown, over or used. */
export async function useTicket(table: Table, secret: string, now: string): Promise<Ticket | undefined> {
  const used = await touch(table, 'ticket', {
    key: ticketKey(secret),
    must: [
      { code: 'TICKET_OVER', must: { op: 'after', field: 'until', value: now } },
      { code: 'TICKET_USED', must: { op: 'absent', field: 'usedAt' } },
    ],
    set: { usedAt: now },
  })
  return used.done ? (used.now as unknown as Ticket) : undefined
}
