import { useSearchParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { meetingsAddress, pastMeetingsAddress, scheduleAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatCalendarDate } from '#web/kernel/format.ts'
import { onChange } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { isOver } from '#web/meetings/door-open.ts'
import { groupDays } from '#web/meetings/group-days.ts'
import { Loaded } from '#web/meetings/loaded.tsx'
import { MeetingItem } from '#web/meetings/meeting-item.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { shiftDay } from '#web/meetings/spoken.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Page } from '#web/ui/layout.tsx'
import { Chips } from '#web/ui/links.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Section } from '#web/ui/section.tsx'
import { dayIn } from '#shared/calendar/day.ts'
import type { MeetingRow } from '#shared/meetings/meeting-view.ts'

const daysAhead = 60
const daysBack = 30

/** Rapat: my meetings by day, the coming ones or the earlier ones. */
export default function MeetingsPage() {
  const t = useWords(meetingsWords)
  const me = useMe()
  const now = useNow()
  const [search] = useSearchParams<{ tampilan?: string }>()
  const [months, setMonths] = createSignal(1)
  const isPast = () => search.tampilan === 'lalu'
  const today = () => dayIn(me().zone, now())
  const span = () =>
    isPast()
      ? { from: shiftDay(today(), -daysBack * months()), to: today() }
      : { from: today(), to: shiftDay(today(), daysAhead) }
  const list = createFresh(span, (input) => meetingsApi.mine(input))
  onChange(() => [me().person], list.refresh)

  const chosen = (rows: readonly MeetingRow[]) =>
    isPast()
      ? rows.filter((row) => isOver(row, now())).toReversed()
      : rows.filter((row) => !isOver(row, now()) || dayIn(me().zone, row.startsAt) === today())
  const dayTitle = (day: string) => {
    const date = formatCalendarDate(day)
    if (day === today()) return t.todayIs(date)
    return day === shiftDay(today(), 1) ? t.tomorrowIs(date) : date
  }
  usePageTitle(() => (isPast() ? `${t.meetings()}, ${t.past().toLowerCase()}` : t.meetings()))

  return (
    <Page>
      <PageHead
        title={t.meetings()}
        actions={
          <ButtonLink look={isPast() ? 'secondary' : 'primary'} icon="plus" href={scheduleAddress}>
            {t.schedule()}
          </ButtonLink>
        }
      />
      <Chips
        label={t.views()}
        links={[
          { href: meetingsAddress, text: t.coming(), isCurrent: !isPast() },
          { href: pastMeetingsAddress, text: t.past(), isCurrent: isPast() },
        ]}
      />
      <Loaded of={list}>
        {(value) => (
          <>
            <For
              each={groupDays(chosen(value().rows), me().zone)}
              fallback={
                <Empty
                  icon="video"
                  title={isPast() ? t.noPast(daysBack * months()) : t.noComing()}
                  {...(!isPast() && { text: t.noComingText() })}
                />
              }
            >
              {(day) => (
                <Section title={dayTitle(day.id)} size="small">
                  <ul role="list">
                    <For each={day.rows}>{(row) => <MeetingItem row={row} now={now()} />}</For>
                  </ul>
                </Section>
              )}
            </For>
            <Show when={isPast()}>
              <div>
                <Button onClick={() => setMonths((count) => count + 1)}>{t.older()}</Button>
              </div>
            </Show>
          </>
        )}
      </Loaded>
    </Page>
  )
}
