import { createSignal, createUniqueId, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { classes } from '#web/ui/classes.ts'
import styles from '#web/ui/disclosure.module.css'

type DisclosureProps = {
  /** The name of the button where `trigger` does not say it in words. */
  readonly label?: string
  readonly trigger: JSX.Element
  readonly triggerClass?: string | undefined
  /** Where the panel is aligned: at the start or the end of the button. */
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => JSX.Element
}

/** A button that shows a small panel under itself; Esc, a press elsewhere or leaving it closes the panel. */
export function Disclosure(props: DisclosureProps) {
  const [isOpen, setOpen] = createSignal(false)
  const id = createUniqueId()
  let root: HTMLDivElement | undefined
  let button: HTMLButtonElement | undefined
  const close = () => {
    setOpen(false)
  }
  const closeWhenOutside = (event: Event) => {
    if (event.target instanceof Node && !root?.contains(event.target)) close()
  }
  onMount(() => {
    document.addEventListener('pointerdown', closeWhenOutside)
    document.addEventListener('focusin', closeWhenOutside)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', closeWhenOutside)
    document.removeEventListener('focusin', closeWhenOutside)
  })
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return
    event.stopPropagation()
    close()
    button?.focus()
  }
  return (
    <div class={styles.root} ref={(element) => (root = element)} onKeyDown={closeOnEscape}>
      <button
        ref={(element) => (button = element)}
        type="button"
        class={classes(styles.trigger, props.triggerClass)}
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? id : undefined}
        onClick={() => setOpen(!isOpen())}
      >
        <Show when={props.label}>
          <span class="visually-hidden">{props.label}</span>
        </Show>
        {props.trigger}
      </button>
      <Show when={isOpen()}>
        <div class={styles.panel} id={id} data-align={props.align ?? 'start'}>
          {props.children(close)}
        </div>
      </Show>
    </div>
  )
}
