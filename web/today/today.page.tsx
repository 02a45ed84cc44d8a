import { Show } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatCalendarDate } from '#web/kernel/format.ts'
import { onChange } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { isOver } from '#web/meetings/door-open.ts'
import { Loaded } from '#web/meetings/loaded.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { placeOf } from '#web/meetings/spoken.ts'
import { DailyProgress } from '#web/outputs/daily-progress.tsx'
import { ActionList } from '#web/today/action-list.tsx'
import { NextMeeting } from '#web/today/next-meeting.tsx'
import { Schedule } from '#web/today/schedule.tsx'
import styles from '#web/today/today.module.css'
import { todayWords } from '#web/today/today-words.ts'
import { Section } from '#web/ui/section.tsx'
import { Columns, Page } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { dayIn } from '#shared/calendar/day.ts'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'

/** Hari ini: the next meeting, what needs me, the day. */
export default function TodayPage() {
  const t = useWords(todayWords)
  const me = useMe()
  const now = useNow()
  const day = () => dayIn(me().zone, now())
  const list = createFresh(day, () => meetingsApi.today())
  onChange(() => [me().person], list.refresh)
  const next = (rows: readonly MeetingRow[]) => rows.find((row) => !isOver(row, now()))
  usePageTitle(t.today)
  return (
    <Page>
      <PageHead
        title={formatCalendarDate(day())}
        lead={
          <p class="dots">
            <span>{me().unitName}</span>
            <span>{placeOf(me().zone)}</span>
          </p>
        }
      />
      <Columns aside={<Show when={list.value()}>{(value) => <Schedule rows={value().rows} now={now()} />}</Show>}>
        <Loaded of={list}>{(value) => <NextMeeting row={next(value().rows)} now={now()} />}</Loaded>
        <ActionList />
        <Section title={t.progress()} size="small" note={t.progressNote()}>
          <div class={styles.progress}>
            <DailyProgress />
          </div>
        </Section>
      </Columns>
    </Page>
  )
}
