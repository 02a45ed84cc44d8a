import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import type { Toolbar } from '#web/meetings/room/create-toolbar.ts'
import styles from '#web/meetings/room/device-menu.module.css'
import type { DeviceKind } from '#web/meetings/room/device-problem.ts'
import { DeviceSelect } from '#web/meetings/room/device-select.tsx'
import { Icon } from '#web/ui/icon.tsx'

type DeviceMenuProps<Name extends string> = {
  readonly name: Name
  readonly bar: Toolbar<Name>
  readonly label: string
  readonly kinds: readonly DeviceKind[]
  readonly devices: Devices
}

/** The arrow beside a control: which devices it uses. Esc or a press elsewhere closes it. */
export function DeviceMenu<Name extends string>(props: DeviceMenuProps<Name>) {
  const [isOpen, setOpen] = createSignal(false)
  const id = createUniqueId()
  let root: HTMLDivElement | undefined
  const closeOutside = (event: Event) => {
    if (event.target instanceof Node && !root?.contains(event.target)) setOpen(false)
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return
    event.stopPropagation()
    setOpen(false)
    props.bar.focus(props.name)
  }
  onMount(() => {
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', closeOutside)
    document.removeEventListener('focusin', closeOutside)
  })
  return (
    <div class={styles.root} ref={(element) => (root = element)} onKeyDown={closeOnEscape}>
      <button
        ref={(element) => props.bar.hold(props.name, element)}
        type="button"
        class={styles.trigger}
        data-tool={props.name}
        tabIndex={props.bar.tabIndex(props.name)}
        aria-label={props.label}
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? id : undefined}
        title={props.label}
        onFocus={() => props.bar.onFocus(props.name)}
        onClick={() => setOpen(!isOpen())}
      >
        <Icon name="chevron-down" size={16} />
      </button>
      <Show when={isOpen()}>
        <div class={styles.panel} id={id} role="group" aria-label={props.label}>
          <For each={props.kinds}>{(kind) => <DeviceSelect kind={kind} devices={props.devices} />}</For>
        </div>
      </Show>
    </div>
  )
}
