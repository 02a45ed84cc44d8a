import { createMemo, For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { attendees, type Attendee, type Presence } from '#web/meetings/room/participants.ts'
import styles from '#web/meetings/room/people-panel.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { SidePanel } from '#web/meetings/room/side-panel.tsx'
import { WaitingList, type WaitingActs } from '#web/meetings/room/waiting-list.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Icon } from '#web/ui/icon.tsx'

export type PeoplePanelProps = {
  readonly people: readonly Presence[]
  /** Given only to those who decide about the waiting. */
  readonly lobby?: WaitingActs | undefined
  /** What stands under a name: "Pimpinan rapat", the unit; by `person:<id>` or `guest:<id>`. */
  readonly noteOf?: ((person: string) => string | undefined) | undefined
  readonly onClose: () => void
}

/** Who is in the meeting, guests marked, and who waits for an answer. */
export function PeoplePanel(props: PeoplePanelProps) {
  const t = useWords(roomWords)
  const present = createMemo(() => attendees(props.people))
  return (
    <SidePanel title={t.people()} count={present().length} onClose={props.onClose}>
      <Show when={(props.lobby?.waiting.length ?? 0) > 0 && props.lobby}>
        {(lobby) => (
          <section class={styles.group} aria-label={t.waiting()}>
            <h3 class={styles.title}>
              {t.waiting()} <span class={styles.count}>{lobby().waiting.length}</span>
            </h3>
            <WaitingList {...lobby()} compact />
          </section>
        )}
      </Show>
      <section class={styles.group} aria-label={t.inMeeting()}>
        <h3 class={styles.title}>
          {t.inMeeting()} <span class={styles.count}>{present().length}</span>
        </h3>
        <ul role="list">
          <For each={present()}>{(each) => <Person of={each} note={props.noteOf?.(each.person)} />}</For>
        </ul>
      </section>
    </SidePanel>
  )
}

function Person(props: { of: Attendee; note: string | undefined }) {
  const t = useWords(roomWords)
  const note = () =>
    [
      props.of.isGuest ? t.guest() : undefined,
      props.note,
      props.of.isMe ? t.you() : undefined,
      props.of.connections > 1 ? t.connections(props.of.connections) : undefined,
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <li class={styles.person}>
      <Avatar name={props.of.name} size={32} guest={props.of.isGuest} />
      <span class={styles.who}>
        <span class="truncate">{props.of.name}</span>
        <Show when={note()}>{(text) => <span class={styles.note}>{text()}</span>}</Show>
      </span>
      <span class={styles.state}>
        <Icon name={props.of.isMicrophoneOn ? 'microphone' : 'microphone-off'} />
        <span class="visually-hidden">{props.of.isMicrophoneOn ? t.microphoneOn() : t.microphoneOff()}</span>
      </span>
    </li>
  )
}
