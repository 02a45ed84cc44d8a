import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'

const ticket = v.object({ ticket: v.string(), socket: v.string() })

/** One-time tickets (30 s) that open the socket of live hints; hints carry ids, never content. */
export const live = {
  ticket: route('staff').route({ method: 'POST', path: '/live/ticket' }).input(v.strictObject({})).output(ticket),
  guestTicket: route('guest')
    .route({ method: 'POST', path: '/live/guest-ticket' })
    .input(v.strictObject({}))
    .output(ticket),
}
