import { all, any, on } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import type { LobbyRow, Waiting } from '#shared/meetings/lobby.ts'

const place = on<Waiting>()
const decided = ['state', 'decidedBy', 'decidedByName', 'decidedAt']

const socketPatience = { seconds: -15 }
const pollPatience = { seconds: -45 }

const isHere = (now: string) =>
  all(
    place.absent('goneAt'),
    any(
      place.after('seenAt', shift(now, socketPatience)),
      all(place.equals('seenBy', 'poll'), place.after('seenAt', shift(now, pollPatience))),
    ),
  )

/** [M8] One decision wins and the late one reads who decided; [M9] nobody admits a page that has gone. */
export const mayAdmit = (now: string) =>
  [...mayDecline, { code: 'GUEST_GONE', must: isHere(now), tells: ['name', 'seenAt'] }] as const

/** [M8] Somebody who has gone may still be declined. */
export const mayDecline = [
  { code: 'NOT_FOUND', must: place.present('guest') },
  { code: 'GUEST_DECIDED', must: place.equals('state', 'WAITING'), tells: decided },
] as const

/** [M7] A guest gets a token only after a host has admitted them. */
export const isAdmitted = [
  { code: 'NOT_FOUND', must: place.present('guest') },
  { code: 'GUEST_DECLINED', must: place.oneOf('state', ['WAITING', 'ADMITTED', 'LEFT']), tells: decided },
  { code: 'GUEST_LEFT', must: place.oneOf('state', ['WAITING', 'ADMITTED']), tells: decided },
  { code: 'NOT_ADMITTED', must: place.equals('state', 'ADMITTED'), tells: decided },
] as const

/** [M9] Whether a row reads "terputus": ten seconds without a sign over the socket, or forty without an answer to a poll. */
export const isCutOff = ({ seenAt, seenBy, goneAt }: LobbyRow, now: string): boolean =>
  goneAt !== undefined || seenAt <= shift(now, { seconds: seenBy === 'socket' ? -10 : -40 })
