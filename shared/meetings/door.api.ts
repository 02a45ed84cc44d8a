import * as v from 'valibot'
import { zoneId } from '#shared/calendar/zone.ts'
import { route } from '#shared/kernel/contract.ts'
import { line } from '#shared/kernel/text.ts'
import { instant } from '#shared/kernel/time.ts'
import { lobbyState } from '#shared/meetings/lobby.ts'
import { guestId, linkId, meetingId } from '#shared/meetings/meeting.ts'
import { doorRefusals } from '#shared/meetings/meetings.refusals.ts'

/** Where to connect and with what; the token lives for a minute and is asked for anew each time. */
const seat = v.object({
  url: v.string(),
  token: v.string(),
  identity: v.string(),
  role: v.picklist(['host', 'participant', 'guest']),
})
const roomMissing = v.optional(v.boolean(), false)
/** The part of a guest's link that nobody can guess; it stands behind the # of the address. */
const token = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]+$/, 'token'))
const shown = { title: v.string(), startsAt: instant, endsAt: instant, zone: zoneId, chairName: v.string() }

const waiting = v.object({
  guest: guestId,
  meeting: meetingId,
  name: v.string(),
  affiliation: v.string(),
  state: lobbyState,
  since: instant,
  decidedByName: v.optional(v.string()),
  ...shown,
})

export const door = {
  enter: route('invited')
    .route({ method: 'POST', path: '/door/meetings/{id}/enter' })
    .input(v.strictObject({ id: meetingId, roomMissing }))
    .output(seat)
    .errors(doorRefusals),
  /** Takes one of my own connections out of the room, for a page that closes. */
  leave: route('invited')
    .route({ method: 'POST', path: '/door/meetings/{id}/leave' })
    .input(v.strictObject({ id: meetingId, identity: line(120) }))
    .output(v.object({}))
    .errors(doorRefusals),
  endForAll: route('chair')
    .route({ method: 'POST', path: '/door/meetings/{id}/end' })
    .input(v.strictObject({ id: meetingId }))
    .output(v.object({ id: meetingId, endedAt: instant }))
    .errors(doorRefusals),

  /** What a link shows before anybody knocks; uses nothing up. */
  look: route('guest-link')
    .route({ method: 'POST', path: '/door/links/{link}/look' })
    .input(v.strictObject({ link: linkId, token }))
    .output(v.object(shown))
    .errors(doorRefusals),
  /** Uses the link up once, begins a guest session and a place in the waiting room. */
  knock: route('guest-link')
    .route({ method: 'POST', path: '/door/links/{link}/knock' })
    .input(v.strictObject({ link: linkId, token, name: line(120), affiliation: line(160) }))
    .output(v.object({ guest: guestId, meeting: meetingId, state: lobbyState }))
    .errors(doorRefusals),
  /** My place in the waiting room. */
  waiting: route('guest').route({ method: 'GET', path: '/door/waiting' }).output(waiting).errors(doorRefusals),
  /** "I am still waiting", every 30 s, only where the socket fails. */
  stillHere: route('guest')
    .route({ method: 'POST', path: '/door/waiting/here' })
    .input(v.strictObject({}))
    .output(waiting)
    .errors(doorRefusals),
  /** I wait no longer. */
  withdraw: route('guest')
    .route({ method: 'POST', path: '/door/waiting/withdraw' })
    .input(v.strictObject({}))
    .output(v.object({ state: lobbyState }))
    .errors(doorRefusals),
  guestEnter: route('guest')
    .route({ method: 'POST', path: '/door/waiting/enter' })
    .input(v.strictObject({ roomMissing }))
    .output(seat)
    .errors(doorRefusals),
}
