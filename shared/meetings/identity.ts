import type { Attendee } from '#shared/meetings/decision.ts'

/** `u:<person>:<connection>` or `g:<guest>:<connection>`: made by the server, one for each connection. */
export const identityOf = (kind: Attendee['kind'], id: string, connection: string): string =>
  `${kind === 'staff' ? 'u' : 'g'}:${id}:${connection}`

/** Whose connection it is; undefined for a form that the door never gives out. */
export function whoseIdentity(identity: string): Pick<Attendee, 'kind' | 'id'> | undefined {
  const [, letter, id = ''] = /^([ug]):([a-z]{3}_[0-9a-z]{8,40}):[\w-]{1,60}$/.exec(identity) ?? []
  if (letter === 'u' && id.startsWith('prs_')) return { kind: 'staff', id }
  return letter === 'g' && id.startsWith('gst_') ? { kind: 'guest', id } : undefined
}
