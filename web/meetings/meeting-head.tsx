import { Show } from 'solid-js'
import { changeAddress, meetingsAddress, roomAddress } from '#web/kernel/addresses.ts'
import { formatMoment, formatTimeWithZone } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { language, useWords } from '#web/kernel/words.tsx'
import { CancelMeeting } from '#web/meetings/cancel-meeting.tsx'
import { isDoorOpen } from '#web/meetings/door-open.ts'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { startWords } from '#web/meetings/spoken.ts'
import { Alert } from '#web/ui/alert.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { spokenPeriodFor } from '#shared/calendar/spoken-time.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type HeadProps = { readonly meeting: MeetingDetail; readonly now: string; readonly onChanged: () => void }

/** What meeting this is, when it is for me, and what can be done with it now. */
export function MeetingHead(props: HeadProps) {
  const t = useWords(meetingsWords)
  const me = useMe()
  const isOpen = () => isDoorOpen(props.meeting, props.now)
  const isPlanned = () => props.meeting.state === 'SCHEDULED' || props.meeting.state === 'LIVE'
  const when = () => {
    const { startsAt, endsAt, zone } = props.meeting
    return spokenPeriodFor(me().zone, startsAt, endsAt, zone, language())
  }
  return (
    <>
      <PageHead
        title={props.meeting.title}
        parent={{ href: meetingsAddress, text: t.meetings() }}
        lead={
          <>
            <p>{when()}</p>
            <p class="small muted dots">
              <span>{props.meeting.unitName}</span>
              <span>{t.chairedBy(props.meeting.chair.name)}</span>
              <Show when={isPlanned() && startWords(t, props.meeting, props.now)}>
                {(words) => <span>{words()}</span>}
              </Show>
              <Show when={props.meeting.state === 'ENDED' && props.meeting.endedAt}>
                {(at) => <span>{t.endedAt(formatTimeWithZone(at(), me().zone))}</span>}
              </Show>
            </p>
          </>
        }
        states={
          <Show when={props.meeting.state === 'CANCELLED'}>
            <StateBadge state="cancelled" />
          </Show>
        }
        actions={
          <Show when={isPlanned()}>
            <Show when={isOpen()}>
              <ButtonLink look="primary" href={roomAddress(props.meeting.id)} rel="external">
                {t.join()}
              </ButtonLink>
            </Show>
            <Show when={props.meeting.isHost}>
              <ButtonLink href={changeAddress(props.meeting.id)}>{t.change()}</ButtonLink>
              <Show when={props.meeting.state === 'SCHEDULED'}>
                <CancelMeeting meeting={props.meeting} onDone={props.onChanged} />
              </Show>
            </Show>
          </Show>
        }
      />
      <Show when={props.meeting.state === 'CANCELLED'}>
        <Alert kind="info">
          {t.wasCancelled()}
          <Show when={props.meeting.reason}>{(reason) => ` ${t.cancelReason(reason())}`}</Show>
        </Alert>
      </Show>
      <Show when={isPlanned() && !isOpen()}>
        <p class="small muted">
          {props.now < props.meeting.opensAt
            ? t.doorOpens(formatMoment(props.meeting.opensAt, me().zone))
            : t.doorClosed()}
        </p>
      </Show>
      <Show when={isPlanned() && props.meeting.inside.length > 0}>
        <p class="small muted">{t.insideNow(props.meeting.inside.map(({ name }) => name).join(', '))}</p>
      </Show>
    </>
  )
}
