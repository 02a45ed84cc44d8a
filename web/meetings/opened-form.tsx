import { createSignal, Show, type JSX } from 'solid-js'
import styles from '#web/meetings/minutes.module.css'
import { Button } from '#web/ui/button.tsx'

/** A form that is rarely wanted: behind its button until somebody asks for it. */
export function OpenedForm(props: { readonly text: string; readonly field: string; readonly children: JSX.Element }) {
  const [isOpen, setOpen] = createSignal(false)
  const open = () => {
    setOpen(true)
    document.getElementById(props.field)?.focus()
  }
  return (
    <Show
      when={isOpen()}
      fallback={
        <div class={styles.after}>
          <Button size="small" icon="plus" onClick={open}>
            {props.text}
          </Button>
        </div>
      }
    >
      {props.children}
    </Show>
  )
}
