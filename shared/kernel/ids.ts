import * as v from 'valibot'

/** A branded id such as `tsk_01j…`: a noun prefix and up to 40 sortable characters, never a `#`. */
export type Id<P extends string> = string & { readonly __id: P }

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export const isId = <P extends string>(prefix: P, text: string): text is Id<P> =>
  text.startsWith(`${prefix}_`) && /^[a-z]{3}_[0-9a-z]{8,40}$/.test(text)

/** The schema of one kind of id: its pattern keeps `#` and foreign prefixes out of every key. */
export const idSchema = <P extends string>(prefix: P): v.GenericSchema<Id<P>> =>
  v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9a-z]{8,40}$`))) as unknown as v.GenericSchema<Id<P>>

/** Sixteen bytes as 26 Crockford letters, so that the order of bytes is the order of texts. */
export function idFrom<P extends string>(prefix: P, bytes: Uint8Array): Id<P> {
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return `${prefix}_${text}` as Id<P>
}

/** The id of a thing that exists once for another thing: a task for its action, an entry for its event. */
export const derivedId = <P extends string>(prefix: P, from: Id<string>): Id<P> => `${prefix}${from.slice(3)}` as Id<P>

/** The part of a number that people quote: the last seven letters; the first seven are the clock and repeat. */
export const quotable = (id: Id<string>): string => id.slice(-7).toUpperCase()
