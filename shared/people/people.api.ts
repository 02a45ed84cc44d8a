import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'
import { colleague, unitRow } from '#shared/people/colleague.ts'
import { rights } from '#shared/people/rights.ts'
import { unitId } from '#shared/people/unit.ts'

export const people = {
  /** Who I am and what I may: the screen asks its rules with this. */
  me: route('staff').route({ method: 'GET', path: '/me' }).output(rights),
  /** The units of the agency, by name. */
  units: route('staff')
    .route({ method: 'GET', path: '/units' })
    .output(v.object({ rows: v.array(unitRow) })),
  /** Who works in a unit, by name; empty for a unit that does not exist. */
  colleagues: route('staff')
    .route({ method: 'GET', path: '/units/{unit}/people' })
    .input(v.strictObject({ unit: unitId }))
    .output(v.object({ rows: v.array(colleague) })),
  /** Ends all my sessions on all devices. */
  signOutEverywhere: route('own-record')
    .route({ method: 'POST', path: '/me/sign-out-everywhere' })
    .input(v.strictObject({}))
    .output(v.object({ at: v.string() })),
}
