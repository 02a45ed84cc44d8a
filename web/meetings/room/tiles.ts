import type { Presence } from '#web/meetings/room/participants.ts'

export type Tile = {
  readonly key: string
  readonly identity: string
  readonly source: 'camera' | 'screen'
}

const tileOf = (identity: string, source: Tile['source']): Tile => ({ key: `${source}:${identity}`, identity, source })

/** Everyone has a tile, with or without a camera, and a shared screen has one of its own. */
export const tilesOf = (present: readonly Presence[]): readonly Tile[] => [
  ...present.filter(({ isSharing }) => isSharing).map(({ identity }) => tileOf(identity, 'screen')),
  ...present.map(({ identity }) => tileOf(identity, 'camera')),
]

/**
 * The order for now, from the order before: who stays keeps the place, a newcomer takes a place that became free or
 * the end. Nothing else moves.
 */
export function keepOrder<Key>(before: readonly Key[], now: readonly Key[]): readonly Key[] {
  const present = new Set(now)
  const known = new Set(before)
  const newcomers = now.filter((key) => !known.has(key))
  const kept = before.flatMap((key) => (present.has(key) ? [key] : newcomers.splice(0, 1)))
  return [...kept, ...newcomers]
}

/** Brings speakers outside the first `room` places in, each in the last place of somebody who does not speak. */
export function bringIn<Key>(order: readonly Key[], speaking: ReadonlySet<Key>, room: number): readonly Key[] {
  const next = [...order]
  for (const key of order.slice(room).filter((each) => speaking.has(each))) {
    const giving = next.slice(0, room).findLastIndex((each) => !speaking.has(each))
    const from = next.indexOf(key)
    const moved = next[giving]
    if (moved === undefined) return next
    next[giving] = key
    next[from] = moved
  }
  return next
}

/** Whom the large tile shows: the one before, until somebody else speaks; never oneself while others are there. */
export function pickSpeaker(before: string | undefined, present: readonly Presence[]): string | undefined {
  const others = present.filter(({ isMe }) => !isMe)
  const still = others.find(({ identity }) => identity === before)
  if (still?.isSpeaking) return still.identity
  return (others.find(({ isSpeaking }) => isSpeaking) ?? still ?? others[0] ?? present[0])?.identity
}
