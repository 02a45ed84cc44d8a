import { For } from 'solid-js'
import styles from '#web/outputs/review.module.css'

type SegmentProps = {
  readonly label: string
  readonly parts: readonly { readonly text: string; readonly isOn: boolean; readonly onPress: () => void }[]
}

/** Two or three views of the same thing; one is on. */
export const Segment = (props: SegmentProps) => (
  <span class={styles.segment} role="group" aria-label={props.label}>
    <For each={props.parts}>
      {(part) => (
        <button type="button" aria-pressed={part.isOn} onClick={() => part.onPress()}>
          {part.text}
        </button>
      )}
    </For>
  </span>
)
