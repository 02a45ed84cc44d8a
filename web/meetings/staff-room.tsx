import { createMemo, createSignal, getOwner, onCleanup, runWithOwner, Show, untrack } from 'solid-js'
import { meetingAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { later } from '#web/kernel/later.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createLobby } from '#web/meetings/create-lobby.ts'
import type { NotesModel } from '#web/meetings/create-notes.ts'
import { doorApi } from '#web/meetings/door-api.ts'
import { opened, refusedBy } from '#web/meetings/door-refused.ts'
import { KnockNews } from '#web/meetings/knock-news.tsx'
import { useMeetingsSentence } from '#web/meetings/meetings-notice.tsx'
import styles from '#web/meetings/meetings.module.css'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { newestDecision } from '#web/meetings/newest-decision.ts'
import { DecisionLine } from '#web/meetings/room/decision-line.tsx'
import { MeetingRoom } from '#web/meetings/room/meeting-room.tsx'
import { spanOf, startWords } from '#web/meetings/spoken.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { OfflineBanner } from '#web/ui/offline-banner.tsx'
import { PublicFrame } from '#web/ui/public-frame.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

const RoomPanel = later(() => import('#web/meetings/room-panel.tsx'))
const LeaveChoice = later(() => import('#web/meetings/leave-choice.tsx'))

type RoomProps = { readonly meeting: MeetingDetail; readonly onChanged: () => void }

/** The meeting as staff have it: pre-join, room, and beside it agenda, notes, decisions and who waits. */
export function StaffRoom(props: RoomProps) {
  const t = useWords(meetingsWords)
  const me = useMe()
  const now = useNow()
  const sentence = useMeetingsSentence(() => me().zone)
  const id = untrack(() => props.meeting.id)
  const isHost = createMemo(() => props.meeting.isHost)
  const lobby = createMemo(() => (isHost() ? untrack(() => createLobby(id, () => me().zone)) : undefined))
  const owner = getOwner()
  let notes: NotesModel | undefined
  const keep = (make: () => NotesModel) => (notes ??= runWithOwner(owner, make) ?? make())
  const [leave, setLeave] = createSignal<() => void>()
  type Input = Parameters<typeof doorApi.enter>[0]
  const [enter] = createIntent((input: Input, options) => doorApi.enter(input, options))

  const waiting = () => {
    const door = lobby()
    return door && { waiting: door.waiting(), busy: door.busy(), onAdmit: door.admit, onDecline: door.decline }
  }
  const toMeeting = async () => {
    await notes?.save()
    location.assign(meetingAddress(id))
  }
  // A page that is being left ends its call as well: the way that was chosen stays the reader's.
  let isLeft = false
  const leavePage = () => (isLeft = true)
  window.addEventListener('beforeunload', leavePage)
  onCleanup(() => window.removeEventListener('beforeunload', leavePage))
  const go = () => {
    if (!isLeft) void toMeeting()
  }
  const noteOf = (person: string) => {
    const { chair, minuteTaker, invitees } = props.meeting
    if (person === `person:${chair.person}`) return t.chair()
    if (person === `person:${minuteTaker.person}`) return t.minuteTaker()
    return invitees.find((each) => person === `person:${each.person}`)?.unitName
  }
  const newest = () => newestDecision(props.meeting.decisions, now())
  const when = () =>
    [spanOf(props.meeting.startsAt, props.meeting.endsAt, me().zone), startWords(t, props.meeting, now())]
      .filter(Boolean)
      .join(', ')

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
        notes={() => (
          <RoomPanel meanwhile={<Loading />} meeting={props.meeting} keep={keep} onChanged={props.onChanged} />
        )}
        decision={
          <Show when={newest()}>
            {(shown) => <DecisionLine number={shown().number} by={shown().byName} text={shown().text} isOpen={false} />}
          </Show>
        }
        ask={(roomMissing) => enter({ id, roomMissing }).then(opened)}
        explain={(refusal) => sentence(refusedBy(refusal))}
        {...(props.meeting.isHost && { onLeave: (now: () => void) => setLeave(() => now) })}
        goesOn={{ LEFT: go, ROOM_ENDED: go }}
        frame={(content) => (
          <PublicFrame>
            <OfflineBanner />
            <Page>
              <div class={styles.prejoin}>
                <p class="small">
                  <a href={meetingAddress(id)}>{t.openMeeting()}</a>
                </p>
                <KnockNews waiting={waiting()?.waiting ?? []}>{content}</KnockNews>
              </div>
            </Page>
          </PublicFrame>
        )}
      />
      <Show when={leave()}>
        {(leaveNow) => (
          <LeaveChoice
            id={id}
            onClose={() => setLeave(undefined)}
            onLeave={() => {
              leaveNow()()
              setLeave(undefined)
            }}
            onEnded={go}
          />
        )}
      </Show>
    </>
  )
}
