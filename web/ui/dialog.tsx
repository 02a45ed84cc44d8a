import { type JSX, lazy, Show, Suspense } from 'solid-js'

export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** A question: "Akhiri rapat untuk semua?" */
  readonly title: string
  readonly text?: string
  readonly children?: JSX.Element
  /** Buttons that repeat the verb: "Ya, akhiri", "Tidak, lanjutkan". */
  readonly actions: JSX.Element
}

const DialogBody = lazy(() => import('#web/ui/dialog-body.tsx'))

/** A short decision over the page; its behaviour is loaded when it first opens. */
export const Dialog = (props: DialogProps) => (
  <Show when={props.isOpen}>
    <Suspense>
      <DialogBody {...props} />
    </Suspense>
  </Show>
)
