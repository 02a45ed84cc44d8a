import { Show } from 'solid-js'
import { meetingAddress, meetingsAddress, roomAddress } from '#web/kernel/addresses.ts'
import { formatTime, formatTimeWithZone } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { isDoorOpen } from '#web/meetings/door-open.ts'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { elsewhere, startWords } from '#web/meetings/spoken.ts'
import styles from '#web/today/today.module.css'
import { todayWords } from '#web/today/today-words.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { opensAt } from '#shared/meetings/meeting.ts'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'

/** Berikutnya: the meeting that is on, or the next one of today, with the way in. */
export function NextMeeting(props: { readonly row: MeetingRow | undefined; readonly now: string }) {
  const t = useWords(todayWords)
  const m = useWords(meetingsWords)
  return (
    <Show
      when={props.row}
      fallback={
        <Section title={t.next()}>
          <Empty
            icon="video"
            title={t.noNext()}
            text={t.noNextText()}
            action={<ButtonLink href={meetingsAddress}>{t.seeMeetings()}</ButtonLink>}
          />
        </Section>
      }
    >
      {(row) => (
        <Section title={t.next()} note={startWords(m, row(), props.now)}>
          <Next row={row()} now={props.now} />
        </Section>
      )}
    </Show>
  )
}

function Next(props: { readonly row: MeetingRow; readonly now: string }) {
  const t = useWords(todayWords)
  const me = useMe()
  const isOpen = () => isDoorOpen(props.row, props.now)
  return (
    <div class={styles.next}>
      <time class={styles.time} dateTime={props.row.startsAt}>
        {formatTime(props.row.startsAt, me().zone)}
      </time>
      <div class={styles.what}>
        <h3>{props.row.title}</h3>
        <p class="small muted dots">
          <span>{t.until(formatTimeWithZone(props.row.endsAt, me().zone))}</span>
          <span>{t.people(props.row.people)}</span>
          <span>{t.chairedBy(props.row.chairName)}</span>
        </p>
        <p class="small muted">{elsewhere(props.row.startsAt, me().zone)}</p>
        <Show when={!isOpen()}>
          <p class="small muted">{t.doorOpens(formatTimeWithZone(opensAt(props.row), me().zone))}</p>
        </Show>
      </div>
      <div class={styles.act}>
        <Show when={isOpen()}>
          <ButtonLink look="primary" href={roomAddress(props.row.id)} rel="external">
            {t.join()}
          </ButtonLink>
        </Show>
        <ButtonLink href={meetingAddress(props.row.id)}>{t.agenda(props.row.agendaItems)}</ButtonLink>
      </div>
    </div>
  )
}
