import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { keysOf } from '#web/meetings/room/create-shortcuts.ts'
import { Picture } from '#web/meetings/room/picture.tsx'
import styles from '#web/meetings/room/preview.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { PlainTool } from '#web/meetings/room/tool.tsx'
import { Avatar } from '#web/ui/avatar.tsx'

/** How others will see one, with the two switches. */
export function Preview(props: { name: string; devices: Devices }) {
  const t = useWords(roomWords)
  return (
    <div class={styles.preview} data-theme="dark">
      <Show when={props.devices.camera.track()} fallback={<Avatar name={props.name} size={40} />}>
        {(track) => <Picture track={track()} class={styles.picture} isMirrored />}
      </Show>
      <span class={styles.name}>{props.name}</span>
      <div class={styles.switches} role="group" aria-label={t.preview()}>
        <PlainTool
          label={t.microphone()}
          icon="microphone"
          offIcon="microphone-off"
          isPressed={props.devices.microphone.enabled()}
          isBusy={props.devices.microphone.pending()}
          hint={t.withKeys(
            props.devices.microphone.enabled() ? t.turnOffMicrophone() : t.turnOnMicrophone(),
            keysOf.microphone,
          )}
          onPress={() => void props.devices.microphone.toggle()}
        />
        <PlainTool
          label={t.camera()}
          icon="video"
          offIcon="video-off"
          isPressed={props.devices.camera.enabled()}
          isBusy={props.devices.camera.pending()}
          hint={t.withKeys(props.devices.camera.enabled() ? t.turnOffCamera() : t.turnOnCamera(), keysOf.camera)}
          onPress={() => void props.devices.camera.toggle()}
        />
      </div>
    </div>
  )
}
