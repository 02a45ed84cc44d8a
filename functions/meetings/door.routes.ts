import { implement } from '@orpc/server'
import { answer } from '#functions/kernel/answer.ts'
import { writeCookie } from '#functions/kernel/cookie.ts'
import { anyone, guest, staff, whoIs, type Ground } from '#functions/kernel/rpc.ts'
import { countSeat } from '#functions/meetings/count-seat.ts'
import { endMeeting } from '#functions/meetings/end-meeting.ts'
import type { DoorServices } from '#functions/meetings/door.ts'
import { enterMeeting } from '#functions/meetings/enter-meeting.ts'
import { guestEnter } from '#functions/meetings/guest-enter.ts'
import { guestSeen, readWaiting, withdraw } from '#functions/meetings/guest-waits.ts'
import { knock } from '#functions/meetings/knock.ts'
import { leaveMeeting } from '#functions/meetings/leave-meeting.ts'
import { lookAtLink } from '#functions/meetings/look-at-link.ts'
import { door } from '#shared/meetings/door.api.ts'

const routes = implement(door).$context<Ground<DoorServices>>()
// Who asks comes before what they ask: a stranger never reads which part of it was wrong.
const forStaff = routes.use(staff)
const forGuests = routes.use(guest)
const forAnyone = routes.use(anyone)

export const doorRoutes = {
  enter: forStaff.enter.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await countSeat(services, enterMeeting(services, intent, person, input, now))),
  ),
  leave: forStaff.leave.handler(async ({ input, context: { services, person }, errors }) =>
    answer(errors, await leaveMeeting(services, person.person, input.id, input.identity)),
  ),
  endForAll: forStaff.endForAll.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await endMeeting(services, intent, person, input.id, now)),
  ),

  look: forAnyone.look.handler(async ({ input, context: { services, now }, errors }) =>
    answer(errors, await lookAtLink(services, input.link, input.token, now)),
  ),
  knock: forAnyone.knock.handler(
    async ({ input, context: { services, headers, gateway, intent, now, replyHeaders }, errors }) => {
      const isStaff = (await whoIs(services, headers.get('cookie'), now)) !== undefined
      const caller = { address: services.addressOf(headers, gateway), isStaff }
      const outcome = await knock(services, intent, input, caller, now)
      if (outcome.done) replyHeaders.append('set-cookie', writeCookie(outcome.secret))
      return answer(errors, outcome)
    },
  ),
  waiting: forGuests.waiting.handler(async ({ context: { services, guest: who, now }, errors }) =>
    answer(errors, await readWaiting(services.table, who, now)),
  ),
  stillHere: forGuests.stillHere.handler(async ({ context: { services, guest: who, now }, errors }) => {
    await guestSeen(services.table, who.meeting, who.id, now, 'poll')
    return answer(errors, await readWaiting(services.table, who, now))
  }),
  withdraw: forGuests.withdraw.handler(async ({ context: { services, guest: who, intent }, errors }) =>
    answer(errors, await withdraw(services.table, intent, who)),
  ),
  guestEnter: forGuests.guestEnter.handler(async ({ input, context: { services, guest: who, intent, now }, errors }) =>
    answer(errors, await countSeat(services, guestEnter(services, intent, who, input.roomMissing, now))),
  ),
}
