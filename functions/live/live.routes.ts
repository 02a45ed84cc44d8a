import { implement } from '@orpc/server'
import { guest, staff, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { issueTicket } from '#functions/live/ticket.ts'
import { live } from '#shared/kernel/live.api.ts'

export type LiveServices = Services & { readonly socketUrl: string }

const forStaff = implement(live.ticket).$context<Ground<LiveServices>>().use(staff)
const forGuests = implement(live.guestTicket).$context<Ground<LiveServices>>().use(guest)

export const liveRoutes = {
  ticket: forStaff.handler(async ({ context: { services, session, person, now } }) => {
    const topics = [person.person, ...Object.keys(person.queues), ...person.headOf]
    return { ticket: await issueTicket(services.table, session, topics, now), socket: services.socketUrl }
  }),
  guestTicket: forGuests.handler(async ({ context: { services, session, guest, now } }) => ({
    ticket: await issueTicket(services.table, session, [guest.id], now),
    socket: services.socketUrl,
  })),
}
