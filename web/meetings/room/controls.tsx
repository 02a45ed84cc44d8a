import { type JSX, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/meetings/room/controls.module.css'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import type { RoomControl, RoomControls } from '#web/meetings/room/create-room-controls.ts'
import { keysOf } from '#web/meetings/room/create-shortcuts.ts'
import type { Toolbar } from '#web/meetings/room/create-toolbar.ts'
import { DeviceMenu } from '#web/meetings/room/device-menu.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import type { PanelName, ToolName } from '#web/meetings/room/room-tools.ts'
import { Tool } from '#web/meetings/room/tool.tsx'

export type ControlsProps = {
  readonly call: RoomControls
  readonly devices: Devices
  readonly bar: Toolbar<ToolName>
  readonly tools: readonly ToolName[]
  readonly panel: PanelName | undefined
  readonly onPanel: (name: PanelName) => void
  readonly onLeave: () => void
  /** A quiet line at the left end of a wide bar: the time, the project. */
  readonly note?: JSX.Element
}

/** The bar of the meeting: a toolbar with one tab stop, arrows inside. */
export function Controls(props: ControlsProps) {
  const t = useWords(roomWords)
  const has = (name: ToolName) => props.tools.includes(name)

  const Input = (own: { kind: 'microphone' | 'camera'; control: RoomControl; on: string; off: string }) => (
    <Tool
      name={own.kind}
      bar={props.bar}
      label={t[own.kind]()}
      icon={own.kind === 'microphone' ? 'microphone' : 'video'}
      offIcon={own.kind === 'microphone' ? 'microphone-off' : 'video-off'}
      isPressed={own.control.enabled()}
      isBusy={own.control.pending()}
      hint={t.withKeys(own.control.enabled() ? own.off : own.on, keysOf[own.kind])}
      onPress={() => void own.control.toggle()}
    />
  )
  const Panel = (own: { name: PanelName; icon: 'notes' | 'users' | 'dots'; keys?: string }) => (
    <Show when={has(own.name)}>
      <Tool
        name={own.name}
        bar={props.bar}
        label={t[own.name]()}
        icon={own.icon}
        isExpanded={props.panel === own.name}
        hint={own.keys ? t.withKeys(t[own.name](), own.keys) : t[own.name]()}
        onPress={() => props.onPanel(own.name)}
      />
    </Show>
  )

  const Leave = () => (
    <span class={styles.leave}>
      <Tool
        name="leave"
        bar={props.bar}
        label={t.leave()}
        icon="phone-off"
        isDanger
        hint={t.leaveHint()}
        onPress={() => props.onLeave()}
      />
    </span>
  )

  return (
    <footer class={styles.bar}>
      <div class={styles.note}>{props.note}</div>
      <div
        class={styles.tools}
        role="toolbar"
        aria-label={t.controls()}
        onKeyDown={(event) => props.bar.onKeyDown(event)}
      >
        <div class={styles.middle}>
          <Show when={has('microphone')}>
            <Input
              kind="microphone"
              control={props.call.microphone}
              on={t.turnOnMicrophone()}
              off={t.turnOffMicrophone()}
            />
          </Show>
          <Show when={has('microphoneDevices')}>
            <DeviceMenu
              name="microphoneDevices"
              bar={props.bar}
              label={t.chooseMicrophone()}
              kinds={['microphone', 'speaker']}
              devices={props.devices}
            />
          </Show>
          <Show when={has('camera')}>
            <Input kind="camera" control={props.call.camera} on={t.turnOnCamera()} off={t.turnOffCamera()} />
          </Show>
          <Show when={has('cameraDevices')}>
            <DeviceMenu
              name="cameraDevices"
              bar={props.bar}
              label={t.chooseCamera()}
              kinds={['camera']}
              devices={props.devices}
            />
          </Show>
          <Show when={has('share')}>
            <Tool
              name="share"
              bar={props.bar}
              label={t.shareShort()}
              icon={props.call.screen.enabled() ? 'screen-share-off' : 'screen-share'}
              isPressed={props.call.screen.enabled()}
              isBusy={props.call.screen.pending()}
              hint={props.call.screen.enabled() ? t.turnOffShare() : t.turnOnShare()}
              onPress={() => void props.call.screen.toggle()}
            />
          </Show>
          <Show when={!has('more')}>
            <Leave />
          </Show>
        </div>
        <div class={styles.panels}>
          <Panel name="agenda" icon="notes" />
          <Panel name="people" icon="users" keys={keysOf.people} />
          <Panel name="more" icon="dots" />
          <Show when={has('more')}>
            <Leave />
          </Show>
        </div>
      </div>
    </footer>
  )
}
