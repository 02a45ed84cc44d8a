import * as v from 'valibot'
import { toText } from '#shared/kernel/time.ts'
import { whoseIdentity } from '#shared/meetings/identity.ts'
import type { Signal } from '#shared/meetings/signal.ts'

const whole = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(0))

/** The part of LiveKit's event that we read. */
const webhookEvent = v.object({
  event: v.string(),
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  createdAt: whole,
  room: v.optional(v.object({ name: v.string() })),
  participant: v.optional(v.object({ sid: v.string(), identity: v.string(), name: v.optional(v.string(), '') })),
})

const events = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'aborted',
  room_finished: 'closed',
} as const
const isKnown = (event: string): event is keyof typeof events => Object.hasOwn(events, event)

export type Told =
  | { readonly known: true; readonly room: string; readonly signal: Signal }
  | { readonly known: false; readonly type: string }

/** What an event says about a room of ours; the rest is counted by its type. A room that opens says nothing of people. */
export function readWebhook(body: string): Told {
  const parsed = v.safeParse(webhookEvent, parse(body))
  if (!parsed.success) return { known: false, type: 'unreadable' }
  const { event, id, createdAt, room, participant } = parsed.output
  const type = /^[a-z_]{1,60}$/.test(event) ? event : 'unreadable'
  if (!isKnown(event) || !room) return { known: false, type }
  const at = toText(Temporal.Instant.fromEpochMilliseconds(createdAt * 1000))
  const kind = events[event]
  if (kind === 'closed') return { known: true, room: room.name, signal: { id, at, event: kind } }
  const whose = participant && whoseIdentity(participant.identity)
  if (!whose) return { known: false, type: 'stranger' }
  const who = { ...whose, name: participant.name.slice(0, 200), connection: participant.sid }
  return { known: true, room: room.name, signal: { id, at, event: kind, who } }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
