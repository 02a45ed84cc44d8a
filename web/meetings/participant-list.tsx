import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { placeOf } from '#web/meetings/spoken.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

/** Who is invited, chair and minute taker first; guests marked. */
export function ParticipantList(props: { readonly meeting: MeetingDetail }) {
  const t = useWords(meetingsWords)
  const inOrder = () => {
    const { chair, minuteTaker, invitees } = props.meeting
    const first = [minuteTaker.person, chair.person]
    return invitees.toSorted((a, b) => first.lastIndexOf(b.person) - first.lastIndexOf(a.person))
  }
  const part = (person: string) =>
    [props.meeting.chair.person === person && t.chair(), props.meeting.minuteTaker.person === person && t.minuteTaker()]
      .filter(Boolean)
      .join(', ')
  return (
    <ul role="list" class={styles.people}>
      <For each={inOrder()}>
        {(each) => (
          <li>
            <Avatar name={each.name} size={32} />
            <span class={styles.who}>
              <span>{each.name}</span>
              <span class="small muted dots">
                <Show when={part(each.person)}>{(text) => <span>{text()}</span>}</Show>
                <span>{each.unitName}</span>
                <span>{placeOf(each.zone)}</span>
              </span>
            </span>
          </li>
        )}
      </For>
      <For each={props.meeting.guests}>
        {(guest) => (
          <li>
            <Avatar name={guest.name} size={32} guest />
            <span class={styles.who}>
              <span>{guest.name}</span>
              <span class="small muted dots">
                <span>{t.guestOf(guest.affiliation)}</span>
                <Show when={guest.email}>{(email) => <span>{email()}</span>}</Show>
              </span>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
