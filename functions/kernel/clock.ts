import { uuidv7obj } from 'uuidv7'
import { idFrom, type Id } from '#shared/kernel/ids.ts'
import { toText } from '#shared/kernel/time.ts'

/** Now, as an ISO instant in UTC. */
export const systemClock = (): string => toText(Temporal.Now.instant())

/** A fresh sortable id; 74 of its bits are random. */
export const newId = <P extends string>(prefix: P): Id<P> => idFrom(prefix, uuidv7obj().bytes)
