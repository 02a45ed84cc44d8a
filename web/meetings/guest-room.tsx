import type { JSX } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { doorApi } from '#web/meetings/door-api.ts'
import { opened, refusedBy } from '#web/meetings/door-refused.ts'
import type { Shown } from '#web/meetings/guest-knock.tsx'
import { useMeetingsSentence } from '#web/meetings/meetings-notice.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { MeetingRoom } from '#web/meetings/room/meeting-room.tsx'
import { spanOf, startWords } from '#web/meetings/spoken.ts'
import { usePageTitle } from '#web/ui/page-title.ts'

type RoomProps = {
  readonly place: Shown & { readonly name: string }
  readonly frame: (content: JSX.Element) => JSX.Element
  readonly onEnded: () => void
}

/** The meeting as a guest has it: devices and the room, marked as a guest, nothing of the record. */
export default function GuestRoom(props: RoomProps) {
  const t = useWords(meetingsWords)
  const now = useNow()
  const sentence = useMeetingsSentence(() => props.place.zone)
  type Input = Parameters<typeof doorApi.guestEnter>[0]
  const [enter] = createIntent((input: Input, options) => doorApi.guestEnter(input, options))
  usePageTitle(() => props.place.title)
  const when = () =>
    [spanOf(props.place.startsAt, props.place.endsAt, props.place.zone), startWords(t, props.place, now())]
      .filter(Boolean)
      .join(', ')
  return (
    <MeetingRoom
      title={props.place.title}
      when={when()}
      name={props.place.name}
      startedAt={props.place.startsAt}
      clock={formatTimeWithZone(now(), props.place.zone)}
      ask={(roomMissing) => enter({ roomMissing }).then(opened)}
      explain={(refusal) => sentence(refusedBy(refusal))}
      goesOn={{ ROOM_ENDED: () => props.onEnded() }}
      frame={props.frame}
    />
  )
}
