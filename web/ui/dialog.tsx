import { createEffect, on, type JSX, Show } from 'solid-js'
import { later } from '#web/kernel/later.tsx'

export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** A question: "Akhiri rapat untuk semua?" */
  readonly title: string
  readonly text?: string | undefined
  readonly children?: JSX.Element
  /** Buttons that repeat the verb: "Ya, akhiri", "Tidak, lanjutkan". */
  readonly actions: JSX.Element
  /** Where the page around it has a theme of its own: the meeting room is always dark. */
  readonly theme?: 'dark'
}

const DialogBody = later(() => import('#web/ui/dialog-body.tsx'))

/** A short decision over the page; its behaviour is loaded when it first opens. */
export function Dialog(props: DialogProps) {
  let opener: Element | null = null
  const giveBack = () => {
    const place = opener?.isConnected ? opener : document.getElementById('isi')
    if (place instanceof HTMLElement) place.focus()
  }
  createEffect(
    on(
      () => props.isOpen,
      (isOpen, wasOpen) => {
        if (isOpen) opener = document.activeElement
        else if (wasOpen) setTimeout(giveBack)
      },
    ),
  )
  return (
    <Show when={props.isOpen}>
      <DialogBody {...props} />
    </Show>
  )
}
