import { For } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Link } from '#web/meetings/room/participants.ts'
import styles from '#web/meetings/room/quality.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'

const levels: Readonly<Record<Link, number>> = { unknown: 0, lost: 0, weak: 1, fair: 2, good: 4 }

/** Four drawn bars with their word; `wordHidden` leaves the word to screen readers. */
export function Quality(props: { link: Link; wordHidden?: boolean }) {
  const t = useWords(roomWords)
  return (
    <span class={styles.quality} data-link={props.link} title={t[`link_${props.link}`]()}>
      <span class={styles.bars} data-level={levels[props.link]} aria-hidden="true">
        <For each={[1, 2, 3, 4]}>{() => <i />}</For>
      </span>
      <span class={props.wordHidden ? 'visually-hidden' : undefined}>{t[`link_${props.link}`]()}</span>
    </span>
  )
}
