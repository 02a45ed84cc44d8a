import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import type { RoomControl } from '#web/meetings/room/create-room-controls.ts'
import { DeviceSelect } from '#web/meetings/room/device-select.tsx'
import styles from '#web/meetings/room/more-panel.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { SidePanel } from '#web/meetings/room/side-panel.tsx'
import { Button } from '#web/ui/button.tsx'

type MorePanelProps = { readonly screen: RoomControl; readonly devices: Devices; readonly onClose: () => void }

/** What does not fit into the bar of a phone: sharing and the choice of devices. */
export function MorePanel(props: MorePanelProps) {
  const t = useWords(roomWords)
  return (
    <SidePanel title={t.moreTitle()} onClose={props.onClose}>
      <div class={styles.content}>
        <Show when={props.screen.isAllowed()}>
          <Button
            wide
            icon={props.screen.enabled() ? 'screen-share-off' : 'screen-share'}
            busy={props.screen.pending()}
            onClick={() => void props.screen.toggle()}
          >
            {props.screen.enabled() ? t.turnOffShare() : t.share()}
          </Button>
        </Show>
        <DeviceSelect kind="microphone" devices={props.devices} />
        <DeviceSelect kind="camera" devices={props.devices} />
        <DeviceSelect kind="speaker" devices={props.devices} />
      </div>
    </SidePanel>
  )
}
