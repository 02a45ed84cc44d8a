import { createHash } from 'node:crypto'
import { idFrom, isId, type Id } from '#shared/kernel/ids.ts'

/** The id of what the agency calls by a code: the code itself where it can be one, else made from it, the same each time. */
export function idOf<P extends string>(prefix: P, code: string): Id<P> {
  const plain = `${prefix}_${code}`
  return isId(prefix, plain) ? plain : idFrom(prefix, createHash('sha256').update(code).digest().subarray(0, 16))
}
