import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'
import { rights } from '#shared/people/rights.ts'

export const people = {
  /** Who I am and what I may: the screen asks its rules with this. */
  me: route('staff').route({ method: 'GET', path: '/me' }).output(rights),
  /** Ends all my sessions on all devices. */
  signOutEverywhere: route('own-record').route({ method: 'POST', path: '/me/sign-out-everywhere' }).input(v.strictObject({})).output(v.object({ at: v.string() })),
}
