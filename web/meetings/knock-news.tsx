import { createEffect, on, type JSX } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { knockNotes, playTone } from '#web/meetings/room/tone.ts'
import type { Waiting } from '#web/meetings/room/waiting-list.tsx'
import { announce } from '#web/ui/announce.ts'

type NewsProps = { readonly waiting: readonly Waiting[]; readonly children: JSX.Element }

/** Before joining, a host hears who knocks as well; in the room the room tells it. */
export function KnockNews(props: NewsProps) {
  const t = useWords(roomWords)
  createEffect(
    on(
      () => props.waiting,
      (now, before) => {
        const known = new Set(before?.map(({ id }) => id))
        const knocking = now.filter(({ id }) => !known.has(id))
        for (const { name } of knocking) announce(t.knocks(name))
        if (before && knocking.length > 0) void playTone(knockNotes).catch(() => undefined)
      },
    ),
  )
  return <>{props.children}</>
}
