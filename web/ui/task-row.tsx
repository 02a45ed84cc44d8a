import { Show, type JSX } from 'solid-js'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useStateWord } from '#web/ui/state.tsx'
import { type StateName, states } from '#web/ui/status-words.ts'
import styles from '#web/ui/task-row.module.css'

type TaskRowProps = {
  readonly title: string
  readonly href: string
  readonly state: StateName
  /** `<StateWord state="overdue" days={2} />` or a short date. */
  readonly due?: JSX.Element
  /** Tag, holder, since when. */
  readonly meta?: JSX.Element
  /** `<TaskAction>`: "Ambil". */
  readonly action?: JSX.Element
  readonly selected?: boolean
  /** Someone else holds it: lighter, but readable. */
  readonly held?: boolean
}

/** The list of a queue: rows go from edge to edge. */
export const TaskRows = (props: { children: JSX.Element; label: string }) => (
  <ul class={styles.rows} role="list" aria-label={props.label}>
    {props.children}
  </ul>
)

/** A task in a queue: state shape, title and due on line one; tag, holder and action on line two. */
export function TaskRow(props: TaskRowProps) {
  const word = useStateWord()
  return (
    <li
      class={classes(styles.task, props.held && styles.held)}
      data-tone={states[props.state].tone}
      data-selected={props.selected ? '' : undefined}
    >
      <Icon name={states[props.state].icon} />
      <a class={styles.title} href={props.href} aria-current={props.selected ? 'true' : undefined}>
        {props.title}
        <span class="visually-hidden">, {word(props.state)}</span>
      </a>
      <Show when={props.due}>
        <span class={styles.due}>{props.due}</span>
      </Show>
      <span class={styles.meta}>{props.meta}</span>
      {props.action}
    </li>
  )
}

/** The act of a row: plain text with a mouse, a 44 px outlined button on touch; `label` names the object too. */
export const TaskAction = (props: { children: JSX.Element; label: string; busy?: boolean; onClick: () => void }) => (
  <button
    class={styles.action}
    type="button"
    aria-label={props.label}
    aria-disabled={props.busy ? 'true' : undefined}
    onClick={() => {
      if (!props.busy) props.onClick()
    }}
  >
    {props.children}
  </button>
)
