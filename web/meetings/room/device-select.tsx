import { createUniqueId, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import type { DeviceKind } from '#web/meetings/room/device-problem.ts'
import styles from '#web/meetings/room/device-select.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { Select } from '#web/ui/select.tsx'

/** Which device of one kind is used; before permission a browser tells no names, so they are counted. */
export function DeviceSelect(props: { kind: DeviceKind; devices: Devices }) {
  const t = useWords(roomWords)
  const id = createUniqueId()
  const choice = () => props.devices[props.kind]
  const kind = () => t[props.kind]()
  const options = () =>
    choice()
      .list()
      .map((device, index) => ({ value: device.id, text: device.label || t.device(kind(), index + 1) }))
  const none = () => (props.kind === 'speaker' ? t.speakerByBrowser() : t.noDevice(kind()))
  return (
    <Show
      when={options().length > 0}
      fallback={
        <div>
          <p class={styles.label}>{kind()}</p>
          <p class={styles.none}>{none()}</p>
        </div>
      }
    >
      <Select
        id={`device-${id}`}
        label={kind()}
        options={options()}
        value={choice().chosen()?.id ?? ''}
        onChange={(value) => choice().choose(value)}
      />
    </Show>
  )
}
