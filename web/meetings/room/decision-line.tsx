import { type JSX, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/meetings/room/decision-line.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { Icon } from '#web/ui/icon.tsx'

type DecisionLineProps = {
  readonly number: number
  /** Who writes it down. */
  readonly by: string
  readonly text: string
  /** Still being typed. */
  readonly isOpen: boolean
  readonly action?: JSX.Element
}

/** The decision that is being written, for everybody to see, under the stage. */
export function DecisionLine(props: DecisionLineProps) {
  const t = useWords(roomWords)
  return (
    <section class={styles.line} aria-label={t.decision()}>
      <Icon name="gavel" />
      <div>
        <p class={styles.by}>{t.decisionBy(props.number, props.by)}</p>
        <p>
          {props.text}
          <Show when={props.isOpen}>
            <span class={styles.caret} aria-hidden="true" />
          </Show>
        </p>
      </div>
      {props.action}
    </section>
  )
}
