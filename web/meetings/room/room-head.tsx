import { Show } from 'solid-js'
import { language, useWords } from '#web/kernel/words.tsx'
import { createTicks } from '#web/meetings/room/create-ticks.ts'
import type { Presence } from '#web/meetings/room/participants.ts'
import { Quality } from '#web/meetings/room/quality.tsx'
import styles from '#web/meetings/room/room-head.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { clockOf } from '#web/meetings/room/spans.ts'

type RoomHeadProps = {
  readonly title: string
  /** When the meeting began, an ISO instant. */
  readonly startedAt: string
  readonly link: Presence['link']
  readonly isPhone: boolean
}

/** What meeting this is, how long it has been going on, and one's own connection. */
export function RoomHead(props: RoomHeadProps) {
  const t = useWords(roomWords)
  const now = createTicks(1_000)
  const elapsed = () => now() - Temporal.Instant.from(props.startedAt).epochMilliseconds
  return (
    <header class={styles.head}>
      <h1 class={styles.title} tabIndex={-1}>
        {props.title}
      </h1>
      <span class={styles.clock} role="timer" aria-label={t.duration()}>
        {clockOf(elapsed(), language() === 'id' ? '.' : ':')}
      </span>
      <span class={styles.end}>
        <Show when={props.link !== 'unknown'}>
          <Quality link={props.link} wordHidden={props.isPhone} />
        </Show>
      </span>
    </header>
  )
}
