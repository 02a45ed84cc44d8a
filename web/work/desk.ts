import { formatMoment, formatTime } from '#web/kernel/format.ts'
import type { Desk } from '#web/ui/desk-strip.tsx'
import type { TaskWords } from '#web/work/task-words.ts'
import type { WorkWords } from '#web/work/work-words.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { nationalCalendar } from '#shared/calendar/national-calendar.ts'
import { workingDaysBetween } from '#shared/calendar/working-time.rules.ts'
import type { ZoneId } from '#shared/calendar/zone.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type Stay = TaskDetail['custody'][number]
type Lasting = Pick<Stay, 'from' | 'until'>

/** "6 hari kerja", "3 jam", "27 menit", "baru saja": working days in the zone of the unit, on the same day the time itself. */
export function lastedWords(t: WorkWords, stay: Lasting, zone: ZoneId, now: string): string {
  const [from, to] = [Temporal.Instant.from(stay.from), Temporal.Instant.from(stay.until ?? now)]
  const counted = workingDaysBetween(nationalCalendar, zone, from, to)
  if (counted.done && counted.days > 0) return t.workingDays(counted.days)
  const minutes = Math.max(0, Math.floor(from.until(to).total('minutes')))
  if (minutes < 1) return stay.until === undefined ? t.justNow() : t.underMinute()
  return minutes < 60 ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60))
}

/** "9 Nov 10.31–17 Nov 16.41", the day once where it is the same; of a stay that goes on only its start. */
export function spanWords({ from, until }: Lasting, zone: ZoneId): { readonly from: string; readonly span?: string } {
  const start = formatMoment(from, zone)
  if (until === undefined) return { from: start }
  const isSameDay = dayIn(zone, from) === dayIn(zone, until)
  return { from: start, span: `${start}–${isSameDay ? formatTime(until, zone) : formatMoment(until, zone)}` }
}

type Reader = { readonly t: TaskWords; readonly w: WorkWords; readonly zone: ZoneId; readonly now: string }

/** One desk of the strip, in the reader's zone; working days are those of the task's unit. */
export function deskOf({ t, w, zone, now }: Reader, stay: Stay, unitZone: ZoneId): Desk {
  const { from, span } = spanWords(stay, zone)
  return {
    who: stay.at === 'queue' ? w.queue() : stay.name,
    isQueue: stay.at === 'queue',
    when: span ?? t.since(from),
    lasted: lastedWords(w, stay, unitZone, now),
    isCurrent: stay.until === undefined,
  }
}
