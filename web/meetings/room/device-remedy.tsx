import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { DeviceProblem } from '#web/meetings/room/device-problem.ts'
import styles from '#web/meetings/room/device-remedy.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'

type RemedyProps = {
  readonly kind: 'microphone' | 'camera'
  readonly problem: DeviceProblem | undefined
  /** Something to add: that one can join without. */
  readonly also?: string | undefined
  readonly onClose?: (() => void) | undefined
}

/** What stands in the way of a device and what to do about it, in one or two plain sentences. */
export function DeviceRemedy(props: RemedyProps) {
  const t = useWords(roomWords)
  return (
    <Show when={props.problem}>
      {(problem) => (
        <Alert
          kind="warning"
          live
          action={
            <Show when={props.onClose}>
              {(close) => (
                <span class={styles.close}>
                  <Button
                    look="quiet"
                    size="small"
                    icon="x"
                    label={t.closePanel(t[props.kind]())}
                    onClick={() => close()()}
                  />
                </span>
              )}
            </Show>
          }
        >
          <p data-problem={`${props.kind}_${problem()}`}>
            {t[`${props.kind}_${problem()}`]()} {props.also}
          </p>
        </Alert>
      )}
    </Show>
  )
}
