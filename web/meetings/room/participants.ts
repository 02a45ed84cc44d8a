/** One connection as the room shows it; a person with a laptop and a phone has two. */
export type Presence = {
  /** `u:<person>:<connection>` or `g:<guest>:<connection>`. */
  readonly identity: string
  readonly name: string
  readonly isMe: boolean
  readonly isSpeaking: boolean
  readonly isMicrophoneOn: boolean
  readonly isCameraOn: boolean
  readonly isSharing: boolean
  readonly link: Link
}

export const links = ['unknown', 'lost', 'weak', 'fair', 'good'] as const
export type Link = (typeof links)[number]

export type Identity = { readonly kind: 'person' | 'guest'; readonly id: string; readonly connection: string }

const kinds: Readonly<Record<string, Identity['kind']>> = { u: 'person', g: 'guest' }

/** Who stands behind a connection; undefined for a form that the portal never gives out. */
export function parseIdentity(identity: string): Identity | undefined {
  const [letter = '', id = '', connection = '', ...rest] = identity.split(':')
  const kind = Object.hasOwn(kinds, letter) ? kinds[letter] : undefined
  return kind && id && connection && rest.length === 0 ? { kind, id, connection } : undefined
}

/** Guests are marked as guests everywhere; whoever is not known as staff counts as one. */
export const isGuest = (identity: string): boolean => parseIdentity(identity)?.kind !== 'person'

/** The same for all connections of one person. */
export function personOf(identity: string): string {
  const known = parseIdentity(identity)
  return known ? `${known.kind}:${known.id}` : identity
}

export type Attendee = {
  readonly person: string
  readonly name: string
  readonly isMe: boolean
  readonly isGuest: boolean
  readonly isMicrophoneOn: boolean
  readonly connections: number
}

const byName = new Intl.Collator('id').compare

/** People, not connections: I come first, then the others by name. */
export function attendees(present: readonly Presence[]): readonly Attendee[] {
  const people = Map.groupBy(present, ({ identity }) => personOf(identity))
  return [...people]
    .map(([person, connections]) => ({
      person,
      name: connections[0]?.name ?? '',
      isMe: connections.some(({ isMe }) => isMe),
      isGuest: connections.some(({ identity }) => isGuest(identity)),
      isMicrophoneOn: connections.some(({ isMicrophoneOn }) => isMicrophoneOn),
      connections: connections.length,
    }))
    .toSorted((a, b) => Number(b.isMe) - Number(a.isMe) || byName(a.name, b.name))
}
