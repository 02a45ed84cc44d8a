import { useParams } from '@solidjs/router'
import { createEffect, Show } from 'solid-js'
import { meetingsAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { AgendaList } from '#web/meetings/agenda-list.tsx'
import { Attendance } from '#web/meetings/attendance.tsx'
import { createMeeting } from '#web/meetings/create-meeting.ts'
import { Loaded } from '#web/meetings/loaded.tsx'
import { MeetingHead } from '#web/meetings/meeting-head.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { MinutesSections } from '#web/meetings/minutes-sections.tsx'
import { ParticipantList } from '#web/meetings/participant-list.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Columns, Page } from '#web/ui/layout.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Section } from '#web/ui/section.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

/** One meeting, before, while and after it is held. */
export default function MeetingPage() {
  const t = useWords(meetingsWords)
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => {
        const found = createMeeting(() => id)
        usePageTitle(() => found.value()?.title ?? t.meetings())
        useFrame(() => ({ title: t.meetings(), back: { href: meetingsAddress, text: t.meetings() } }))
        return (
          <Page>
            <Loaded of={found} title={t.meetings()}>
              {(meeting) => <Meeting meeting={meeting()} onChanged={found.refresh} />}
            </Loaded>
          </Page>
        )
      }}
    </Show>
  )
}

function Meeting(props: { readonly meeting: MeetingDetail; readonly onChanged: () => void }) {
  const t = useWords(meetingsWords)
  const me = useMe()
  const now = useNow()
  /** From the planned start on, or as soon as there is something on record. */
  const hasBegun = () => {
    const { state, startsAt, decisions, actions, attendance, notes } = props.meeting
    const isOnRecord = decisions.length + actions.length + attendance.rows.length > 0 || notes.text !== ''
    return state !== 'CANCELLED' && (state === 'LIVE' || state === 'ENDED' || isOnRecord || now() >= startsAt)
  }
  createEffect((done: boolean) => {
    const target = done ? null : document.getElementById(location.hash.slice(1))
    target?.scrollIntoView({ block: 'center' })
    return done || target !== null
  }, false)
  const Agenda = () => (
    <Section title={t.agenda()} count={props.meeting.agenda.length || undefined}>
      <AgendaList items={props.meeting.agenda} />
    </Section>
  )
  return (
    <>
      <MeetingHead meeting={props.meeting} now={now()} onChanged={props.onChanged} />
      <Columns
        aside={
          <>
            <Section
              title={t.participants()}
              size="small"
              count={props.meeting.invitees.length + props.meeting.guests.length}
            >
              <ParticipantList meeting={props.meeting} />
            </Section>
            <Facts
              facts={[
                { term: t.access(), value: t[`access_${props.meeting.access}`]() },
                { term: t.organiser(), value: props.meeting.organiser.name },
              ]}
            />
          </>
        }
      >
        <Show when={hasBegun()} fallback={<Agenda />}>
          <MinutesSections meeting={props.meeting} mayWrite={props.meeting.isHost} onChanged={props.onChanged} />
          <Section title={t.attendance()}>
            <Attendance attendance={props.meeting.attendance} person={me().person} zone={me().zone} />
          </Section>
          <Agenda />
        </Show>
      </Columns>
    </>
  )
}
