import { useWords } from '#web/kernel/words.tsx'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import styles from '#web/ui/state.module.css'
import { type StateName, states, statusWords } from '#web/ui/status-words.ts'

type StateProps = { readonly state: StateName; readonly days?: number }

/** A state in its fixed word; `days` is for "Terlambat 2 hari". */
export function useStateWord(): (state: StateName, days?: number) => string {
  const t = useWords(statusWords)
  return (state, days) => t[state](days)
}

/** Shape, word and tint: for headers, never in rows. */
export function StateBadge(props: StateProps) {
  const word = useStateWord()
  return (
    <span class={styles.badge} data-tone={states[props.state].tone}>
      <Icon name={states[props.state].icon} size={16} />
      {word(props.state, props.days)}
    </span>
  )
}

/** The word alone for the end of a row, coloured only when it asks for something; `shape` puts its icon in front. */
export function StateWord(props: StateProps & { readonly shape?: boolean }) {
  const word = useStateWord()
  return (
    <span class={classes(styles.word, props.shape && styles.shaped)} data-tone={states[props.state].tone}>
      {props.shape && <Icon name={states[props.state].icon} size={16} />}
      {word(props.state, props.days)}
    </span>
  )
}
