import { createEffect, on, type Accessor } from 'solid-js'
import { attendees, type Presence } from '#web/meetings/room/participants.ts'

export type Movement = { readonly joined: readonly string[]; readonly left: readonly string[] }

/** Who came and who went between two looks, oneself apart; a second device of the same person is neither. */
export function movement(before: readonly Presence[], now: readonly Presence[]): Movement {
  const peopleOf = (present: readonly Presence[]) =>
    new Map(attendees(present).flatMap(({ person, name, isMe }) => (isMe ? [] : [[person, name] as const])))
  const [earlier, present] = [peopleOf(before), peopleOf(now)]
  const only = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...some].filter(([person]) => !others.has(person)).map(([, name]) => name)
  return { joined: only(present, earlier), left: only(earlier, present) }
}

/** Tells of people who come and go while one is in the room; who was there before is not news. */
export function tellMovements(people: Accessor<readonly Presence[]>, tell: (moved: Movement) => void): void {
  createEffect(
    on(
      () => people().map((each) => ({ ...each })),
      (now, before) => {
        if (before === undefined || before.length === 0) return
        const moved = movement(before, now)
        if (moved.joined.length + moved.left.length > 0) tell(moved)
      },
    ),
  )
}
