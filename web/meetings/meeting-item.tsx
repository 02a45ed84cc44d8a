import { Show } from 'solid-js'
import { meetingAddress, roomAddress } from '#web/kernel/addresses.ts'
import { formatTime, formatTimeWithZone } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { isDoorOpen, isOver } from '#web/meetings/door-open.ts'
import styles from '#web/meetings/meetings.module.css'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { startWords } from '#web/meetings/spoken.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'

type ItemProps = { readonly row: MeetingRow; readonly now: string }

/** One meeting of a list: its time leads; "Gabung" stands there as long as the door is open. */
export function MeetingItem(props: ItemProps) {
  const t = useWords(meetingsWords)
  const me = useMe()
  const isOpen = () => isDoorOpen(props.row, props.now)
  const note = () => {
    if (props.row.state === 'CANCELLED') return t.cancelled()
    return isOver(props.row, props.now) ? '' : startWords(t, props.row, props.now)
  }
  return (
    <li class={styles.item} data-over={isOver(props.row, props.now) ? '' : undefined}>
      <time class={styles.time} dateTime={props.row.startsAt}>
        {formatTime(props.row.startsAt, me().zone)}
      </time>
      <div class={styles.what}>
        <a class={styles.title} href={meetingAddress(props.row.id)}>
          {props.row.title}
        </a>
        <p class="small muted dots">
          <Show when={note()}>{(text) => <span>{text()}</span>}</Show>
          <span>{t.until(formatTimeWithZone(props.row.endsAt, me().zone))}</span>
          <span>{props.row.unitName}</span>
          <Show when={props.row.agendaItems > 0}>
            <span>{t.agendaItems(props.row.agendaItems)}</span>
          </Show>
          <Show when={props.row.isMinuteTaker}>
            <span>{t.youWrite()}</span>
          </Show>
        </p>
      </div>
      <Show when={isOpen()}>
        <span class={styles.act}>
          <ButtonLink
            size="small"
            href={roomAddress(props.row.id)}
            rel="external"
            aria-label={t.joinNamed(props.row.title)}
          >
            {t.join()}
          </ButtonLink>
        </span>
      </Show>
    </li>
  )
}
