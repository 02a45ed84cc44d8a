import type { JSX } from 'solid-js'
import styles from '#web/ui/alert.module.css'
import { Icon } from '#web/ui/icon.tsx'
import { states } from '#web/ui/status-words.ts'

type AlertProps = {
  readonly kind: 'info' | 'success' | 'warning' | 'error'
  /** Spoken when it appears; leave out for a note that was there from the start. */
  readonly live?: boolean
  readonly children: JSX.Element
  readonly action?: JSX.Element
}

/** A lasting message on the page: one tone, one sentence, one way on. */
export const Alert = (props: AlertProps) => (
  <div
    class={styles.alert}
    data-tone={states[props.kind].tone}
    role={props.live ? (props.kind === 'error' ? 'alert' : 'status') : undefined}
  >
    <Icon name={states[props.kind].icon} />
    <div class={styles.text}>{props.children}</div>
    {props.action}
  </div>
)
