import { createEffect, createSignal, on, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import type { Call } from '#web/meetings/room/create-room.ts'
import { DeviceRemedy } from '#web/meetings/room/device-remedy.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/room-notices.module.css'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'

/** What needs a look while the meeting goes on: lost connection, blocked sound, a device in trouble. */
export function RoomNotices(props: { call: Call; devices: Devices }) {
  const t = useWords(roomWords)
  return (
    <div class={styles.notices}>
      <Show when={props.call.status().at === 'reconnecting'}>
        <Alert kind="warning" live>
          {t.reconnecting()}
        </Alert>
      </Show>
      <Show when={props.call.isSoundBlocked()}>
        <Alert
          kind="info"
          live
          action={
            <Button look="primary" size="small" onClick={() => void props.call.allowSound()}>
              {t.playSound()}
            </Button>
          }
        >
          {t.soundBlocked()}
        </Alert>
      </Show>
      <ClosableRemedy
        kind="microphone"
        problem={props.call.microphone.problem() ?? (props.call.isSilent() ? 'DEVICE_SILENT' : undefined)}
      />
      <ClosableRemedy kind="camera" problem={props.call.camera.problem()} />
      <Show when={props.call.screen.problem()}>
        <Alert kind="warning" live>
          {t.screen_problem()}
        </Alert>
      </Show>
      <Show when={props.devices.lost()}>
        {(gone) => (
          <Alert kind="info" live>
            {gone().now ? t.unplugged(gone().lost, gone().now ?? '') : t.unpluggedNone(gone().lost)}
          </Alert>
        )}
      </Show>
    </div>
  )
}

type ClosableProps = Pick<Parameters<typeof DeviceRemedy>[0], 'kind' | 'problem'>

/** A remedy that was read can be put away; a new problem comes back. */
function ClosableRemedy(props: ClosableProps) {
  const [isClosed, setClosed] = createSignal(false)
  createEffect(
    on(
      () => props.problem,
      () => setClosed(false),
    ),
  )
  return (
    <DeviceRemedy kind={props.kind} problem={isClosed() ? undefined : props.problem} onClose={() => setClosed(true)} />
  )
}
