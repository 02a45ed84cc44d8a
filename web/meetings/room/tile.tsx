import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { isGuest } from '#web/meetings/room/participants.ts'
import { Picture } from '#web/meetings/room/picture.tsx'
import { Quality } from '#web/meetings/room/quality.tsx'
import type { RoomPerson } from '#web/meetings/room/read-people.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/tile.module.css'
import { Avatar } from '#web/ui/avatar.tsx'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'

type TileProps = { readonly person: RoomPerson; readonly source: 'camera' | 'screen' }

/** One person or one shared screen; its name is said once, with who speaks and who is muted in words. */
export const Tile = (props: TileProps) => (
  <li
    class={classes(styles.tile, props.source === 'camera' && props.person.isSpeaking && styles.speaking)}
    data-identity={props.person.identity}
    data-source={props.source}
    data-speaking={props.person.isSpeaking ? '' : undefined}
  >
    <Show when={props.source === 'screen'} fallback={<Face person={props.person} />}>
      <Screen person={props.person} />
    </Show>
  </li>
)

function Screen(props: { person: RoomPerson }) {
  const t = useWords(roomWords)
  return (
    <>
      <Show when={props.person.screen}>{(track) => <Picture track={track()} class={styles.screen} />}</Show>
      <span class={styles.name}>
        <Icon name="screen-share" size={16} />
        <span class="truncate">{t.screenOf(props.person.name)}</span>
      </span>
    </>
  )
}

function Face(props: { person: RoomPerson }) {
  const t = useWords(roomWords)
  const isWeak = () => props.person.link === 'weak' || props.person.link === 'lost'
  return (
    <>
      <Show
        when={props.person.camera}
        fallback={<Avatar name={props.person.name} size={40} guest={isGuest(props.person.identity)} />}
      >
        {(track) => <Picture track={track()} class={styles.picture} isMirrored={props.person.isMe} />}
      </Show>
      <span class={styles.name}>
        <Show when={!props.person.isMicrophoneOn || props.person.isSpeaking}>
          <Icon name={props.person.isMicrophoneOn ? 'microphone' : 'microphone-off'} size={16} />
        </Show>
        <Show when={isWeak()}>
          <Quality link={props.person.link} wordHidden />
        </Show>
        <span class="truncate">{props.person.isMe ? t.isYou(props.person.name) : props.person.name}</span>
        <Show when={isGuest(props.person.identity)}>
          <span class={styles.guest}>{t.guest()}</span>
        </Show>
        <span class="visually-hidden">
          {props.person.isSpeaking
            ? t.isSpeaking()
            : props.person.isMicrophoneOn
              ? t.microphoneOn()
              : t.microphoneOff()}
        </span>
      </span>
    </>
  )
}
