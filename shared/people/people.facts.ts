import { defineFact } from '#shared/kernel/fact.ts'

export const personAppointed = defineFact<{ unit: string; roles: readonly string[] }>()('person-appointed')
export const personJoinedQueue = defineFact<{ queue: string }>()('person-joined-queue')
export const signedIn = defineFact<{ session: string }>()('signed-in')
export const signedOut = defineFact<{ everywhere: boolean }>()('signed-out')
export const unitCreated = defineFact<{ name: string; parent: string }>()('unit-created')
