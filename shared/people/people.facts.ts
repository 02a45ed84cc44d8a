import { defineFact } from '#shared/kernel/fact.ts'

export const personAppointed = defineFact<{ unit: string; roles: readonly string[] }>()('person-appointed')
/** `changed`: the names of the fields that are others now. */
export const personChanged = defineFact<{
  unit: string
  position: string
  roles: readonly string[]
  changed: readonly string[]
}>()('person-changed')
export const accountChanged = defineFact<{ issuer: string }>()('account-changed')
/** Somebody signed in for the first time by the address that their provider has verified. */
export const accountBound = defineFact<{ issuer: string }>()('account-bound')
export const personJoinedQueue = defineFact<{ queue: string }>()('person-joined-queue')
export const personLeftQueue = defineFact<{ queue: string }>()('person-left-queue')
/** What a member knows of their queue is another: its name, its hours, or that they may arrange it. */
export const queueRightChanged = defineFact<{ queue: string; owner: boolean }>()('queue-right-changed')
export const signedIn = defineFact<{ session: string }>()('signed-in')
export const signedOut = defineFact<{ everywhere: boolean }>()('signed-out')
export const unitCreated = defineFact<{ name: string; parent: string }>()('unit-created')
export const unitChanged = defineFact<{ name: string; parent: string; from: string; until: string }>()('unit-changed')
