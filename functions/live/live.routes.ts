import { implement } from '@orpc/server'
import { guest, staff, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { issueTicket } from '#functions/live/ticket.ts'
import { live } from '#shared/kernel/live.api.ts'

export type LiveServices = Services & { readonly socketUrl: string }

const routes = implement(live).$context<Ground<LiveServices>>()

export const liveRoutes = {
  ticket: routes.use(staff).ticket.handler(async ({ context: { services, session, person, now } }) => {
    const topics = [person.person, ...Object.keys(person.queues), ...person.headOf]
    return { ticket: await issueTicket(services.table, session, topics, now), socket: services.socketUrl }
  }),
  guestTicket: routes.use(guest).guestTicket.handler(async ({ context: { services, session, guest, now } }) => ({
    ticket: await issueTicket(services.table, session, [guest.id], now),
    socket: services.socketUrl,
  })),
}
