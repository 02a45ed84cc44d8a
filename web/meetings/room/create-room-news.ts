import { type Accessor, createEffect, on } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { tellMovements } from '#web/meetings/room/announce-people.ts'
import type { Call } from '#web/meetings/room/create-room.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { knockNotes, playTone } from '#web/meetings/room/tone.ts'
import type { Waiting } from '#web/meetings/room/waiting-list.tsx'
import { announce } from '#web/ui/announce.ts'

const namedUpTo = 2

/** Says what happens in the room to those who do not see it, and sounds when somebody knocks. */
export function createRoomNews(call: Accessor<Call>, waiting: Accessor<readonly Waiting[]>): void {
  const t = useWords(roomWords)
  tellMovements(
    () => call().people(),
    ({ joined, left }) => {
      if (joined.length > namedUpTo) announce(t.joinedMany(joined.length))
      else if (joined.length > 0) announce(t.joined(joined.join(', ')))
      if (left.length > namedUpTo) announce(t.leftMany(left.length))
      else if (left.length > 0) announce(t.left(left.join(', ')))
    },
  )
  createEffect(
    on(
      () => call().microphone.enabled(),
      (isOn, wasOn) => {
        if (wasOn && !isOn && !call().microphone.pending() && call().status().at === 'connected')
          announce(t.mutedByOther())
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => call().status().at,
      (at, before) => {
        if (at === 'reconnecting' && before === 'connected') announce(t.reconnecting(), 'assertive')
        if (at === 'connected' && before === 'reconnecting') announce(t.reconnected())
      },
    ),
  )
  createEffect(
    on(waiting, (now, before) => {
      const known = new Set(before?.map(({ id }) => id))
      const knocking = now.filter(({ id }) => !known.has(id))
      if (knocking.length === 0) return
      for (const { name } of knocking) announce(t.knocks(name))
      void playTone(knockNotes).catch(() => undefined)
    }),
  )
}
