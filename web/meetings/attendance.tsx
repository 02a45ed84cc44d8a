import { For, Show } from 'solid-js'
import { formatTime } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { Table } from '#web/ui/table.tsx'
import type { AttendanceRow, MeetingDetail } from '#shared/meetings/meeting-view.ts'

type AttendanceProps = {
  readonly attendance: MeetingDetail['attendance']
  readonly person: string
  readonly zone: string
}

/** Who was inside, when, for how long, and where that is known from. */
export function Attendance(props: AttendanceProps) {
  const t = useWords(meetingsWords)
  const rows = () => {
    const { person, attendance } = props
    return attendance.rows.toSorted((a, b) => Number(b.id === person) - Number(a.id === person))
  }
  const nameOf = ({ id, kind, name }: AttendanceRow) => {
    if (id === props.person) return t.named(name, t.you())
    return kind === 'guest' ? t.named(name, t.guest().toLowerCase()) : name
  }
  const present = ({ intervals }: AttendanceRow) =>
    intervals
      .map(({ from, to }) => {
        const start = formatTime(from, props.zone)
        return to === undefined ? t.stillInside(start) : `${start}–${formatTime(to, props.zone)}`
      })
      .join(', ')
  const length = ({ seconds }: AttendanceRow) => {
    const minutes = Math.round(seconds / 60)
    const text = minutes < 60 ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60), minutes % 60)
    return text.replaceAll(' ', '\u00a0')
  }
  const source = ({ source: from, confidence }: AttendanceRow) =>
    [t[`source_${from}`](), t[`confidence_${confidence}`]()].filter(Boolean).join(', ')
  return (
    <>
      <Show when={rows().length > 0} fallback={<p class="small muted">{t.noAttendance()}</p>}>
        <Table
          caption={props.attendance.isWhole ? t.attendanceOf(rows().length) : t.ownOnly()}
          columns={[
            { title: t.name(), cell: nameOf },
            { title: t.present(), cell: present },
            { title: t.length(), cell: length, isNumber: true },
            { title: t.source(), cell: source },
          ]}
          rows={rows()}
        />
      </Show>
      <For each={props.attendance.failed}>
        {(each) => (
          <p class={`small muted ${styles.after ?? ''}`}>{t.failedTry(each.name, formatTime(each.at, props.zone))}</p>
        )}
      </For>
    </>
  )
}
