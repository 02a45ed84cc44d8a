import { For, Show } from 'solid-js'
import { meetingAddress, meetingsAddress } from '#web/kernel/addresses.ts'
import { formatTime } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { isOver } from '#web/meetings/door-open.ts'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import styles from '#web/today/today.module.css'
import { todayWords } from '#web/today/today-words.ts'
import { Section } from '#web/ui/section.tsx'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'

/** Jadwal: the meetings of the day in order. */
export function Schedule(props: { readonly rows: readonly MeetingRow[]; readonly now: string }) {
  const t = useWords(todayWords)
  const m = useWords(meetingsWords)
  const me = useMe()
  return (
    <Section title={t.schedule()} size="small" action={<a href={meetingsAddress}>{m.meetings()}</a>}>
      <Show when={props.rows.length > 0} fallback={<p class={`${styles.none ?? ''} small muted`}>{t.noSchedule()}</p>}>
        <ol class={styles.agenda} role="list">
          <For each={props.rows}>
            {(row) => (
              <li class={isOver(row, props.now) ? styles.gone : undefined}>
                <time dateTime={row.startsAt}>{formatTime(row.startsAt, me().zone)}</time>
                <span>
                  <a href={meetingAddress(row.id)}>{row.title}</a>
                  <Show when={row.state === 'CANCELLED'}>, {t.cancelled()}</Show>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  )
}
