import { createSignal, Show } from 'solid-js'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { signOut, signOutEverywhere, useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { meetingAddress } from '#web/meetings/addresses.ts'
import { createLobby, type Lobby } from '#web/meetings/create-lobby.ts'
import { createNotes } from '#web/meetings/create-notes.ts'
import { doorApi } from '#web/meetings/door-api.ts'
import { opened, refusedBy } from '#web/meetings/door-refused.ts'
import { KnockNews } from '#web/meetings/knock-news.tsx'
import { LeaveChoice } from '#web/meetings/leave-choice.tsx'
import { useMeetingsSentence } from '#web/meetings/meetings-notice.tsx'
import { meetingsWords, minutesWords } from '#web/meetings/meetings-words.ts'
import { newestDecision } from '#web/meetings/newest-decision.ts'
import { RoomPanel } from '#web/meetings/room-panel.tsx'
import { DecisionLine } from '#web/meetings/room/decision-line.tsx'
import { MeetingRoom } from '#web/meetings/room/meeting-room.tsx'
import { spanOf, startWords } from '#web/meetings/spoken.ts'
import { useFrame } from '#web/ui/frame-options.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Page } from '#web/ui/layout.tsx'
import { OfflineBanner } from '#web/ui/offline-banner.tsx'
import { useNow } from '#web/work/clock.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type RoomProps = { readonly meeting: MeetingDetail; readonly onChanged: () => void }

/** The meeting as staff have it: pre-join, room, and beside it agenda, notes, decisions and who waits. */
export function StaffRoom(props: RoomProps) {
  const t = useWords(meetingsWords)
  const m = useWords(minutesWords)
  const me = useMe()
  const now = useNow()
  const sentence = useMeetingsSentence(() => me().zone)
  const { id } = props.meeting
  const lobby: Lobby | undefined = props.meeting.isHost ? createLobby(id, () => me().zone) : undefined
  const notes = createNotes(id, me().person)
  const [leave, setLeave] = createSignal<() => void>()
  type Input = Parameters<typeof doorApi.enter>[0]
  const [enter] = createIntent((input: Input, options) => doorApi.enter(input, options))

  const waiting = () =>
    lobby && { waiting: lobby.waiting(), busy: lobby.busy(), onAdmit: lobby.admit, onDecline: lobby.decline }
  const toMeeting = async () => {
    await notes.save()
    location.assign(meetingAddress(id))
  }
  const go = () => void toMeeting()
  const noteOf = (person: string) => {
    const { chair, minuteTaker, invitees } = props.meeting
    if (person === `person:${chair.person}`) return m.chair()
    if (person === `person:${minuteTaker.person}`) return m.minuteTaker()
    return invitees.find((each) => person === `person:${each.person}`)?.unitName
  }
  const newest = () => newestDecision(props.meeting.decisions, now())
  const when = () =>
    [spanOf(props.meeting.startsAt, props.meeting.endsAt, me().zone), startWords(t, props.meeting, now())]
      .filter(Boolean)
      .join(', ')

  useFrame(() => ({ title: props.meeting.title, back: { href: meetingAddress(id), text: t.openMeeting() } }))

  return (
    <>
      <MeetingRoom
        title={props.meeting.title}
        when={when()}
        name={me().name}
        inside={props.meeting.inside.map(({ name }) => name)}
        lobby={waiting()}
        startedAt={props.meeting.startsAt}
        clock={formatTimeWithZone(now(), me().zone)}
        noteOf={noteOf}
        notes={() => <RoomPanel meeting={props.meeting} notes={notes} onChanged={props.onChanged} />}
        decision={
          <Show when={newest()}>
            {(shown) => <DecisionLine number={shown().number} by={shown().byName} text={shown().text} isOpen={false} />}
          </Show>
        }
        ask={async (roomMissing) => opened(await enter({ id, roomMissing }))}
        explain={(refusal) => sentence(refusedBy(refusal))}
        {...(props.meeting.isHost && { onLeave: (now: () => void) => setLeave(() => now) })}
        goesOn={{ LEFT: go, ROOM_ENDED: go }}
        frame={(content) => (
          <Frame
            path="/rapat"
            person={{ name: me().name, unit: me().unitName }}
            banner={<OfflineBanner />}
            onSignOut={() => void signOut()}
            onSignOutEverywhere={() => void signOutEverywhere()}
          >
            <Page>
              <KnockNews waiting={waiting()?.waiting ?? []}>{content}</KnockNews>
            </Page>
          </Frame>
        )}
      />
      <LeaveChoice
        id={id}
        isOpen={leave() !== undefined}
        onClose={() => setLeave(undefined)}
        onLeave={() => {
          leave()?.()
          setLeave(undefined)
        }}
        onEnded={go}
      />
    </>
  )
}
