import { Dialog as Kobalte } from '@kobalte/core/dialog'
import { Show } from 'solid-js'
import styles from '#web/ui/dialog.module.css'
import type { DialogProps } from '#web/ui/dialog.tsx'

/** The open dialog: focus inside, Esc and a press beside it close it, focus goes back where it was. */
export default function DialogBody(props: DialogProps) {
  return (
    <Kobalte
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Kobalte.Portal>
        <Kobalte.Overlay class={styles.overlay} data-theme={props.theme} />
        <div class={styles.place} data-theme={props.theme}>
          <Kobalte.Content class={styles.dialog}>
            <Kobalte.Title class={styles.title}>{props.title}</Kobalte.Title>
            <Show when={props.text}>
              <Kobalte.Description class={styles.text}>{props.text}</Kobalte.Description>
            </Show>
            <Show when={props.children}>{(content) => <div class={styles.body}>{content()}</div>}</Show>
            <div class={styles.actions}>{props.actions}</div>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}
