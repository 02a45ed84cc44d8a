import { Show } from 'solid-js'
import styles from '#web/ui/target-bar.module.css'

type TargetBarProps = {
  readonly label: string
  readonly done: number
  readonly target: number
  /** The target up to today: the upright tick. */
  readonly toDate?: number | undefined
  /** Says what the numbers and the tick mean; it is also what a screen reader hears. */
  readonly sentence: string
  readonly size?: 'small' | 'medium' | 'large'
  /** The sentence stands elsewhere on the page. */
  readonly sentenceHidden?: boolean
}

const share = (part: number, whole: number) =>
  `${String(whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0)}%`

/** Achievement against a target: one bar, one tick, one sentence; no percentage and no score. */
export const TargetBar = (props: TargetBarProps) => (
  <div class={styles.wrap}>
    <div
      class={styles.bar}
      data-size={props.size ?? 'medium'}
      role="meter"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.target}
      aria-valuenow={Math.min(props.done, props.target)}
      aria-valuetext={props.sentence}
    >
      <div
        class={styles.fill}
        data-zero={props.done === 0 ? '' : undefined}
        style={{ '--value': share(props.done, props.target) }}
      />
      <Show when={props.toDate !== undefined}>
        <div class={styles.tick} style={{ '--at': share(props.toDate ?? 0, props.target) }} />
      </Show>
    </div>
    <Show when={!props.sentenceHidden}>
      <p class={styles.sentence} aria-hidden="true">
        {props.sentence}
      </p>
    </Show>
  </div>
)
