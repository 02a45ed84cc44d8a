import { Show, type JSX } from 'solid-js'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import type { IconName } from '#web/ui/icons.ts'
import styles from '#web/ui/rows.module.css'
import { useStateWord } from '#web/ui/state.tsx'
import { type StateName, states } from '#web/ui/status-words.ts'

/** A list whose rows are parted by hairlines. */
export const Rows = (props: { children: JSX.Element; label?: string }) => (
  <ul class={styles.rows} role="list" aria-label={props.label}>
    {props.children}
  </ul>
)

type RowProps = {
  readonly title: string
  readonly href?: string | undefined
  /** `external`: the link loads its page as a document of its own. */
  readonly rel?: string | undefined
  /** Its shape and tone stand at the start; its word is read with the title. */
  readonly state?: StateName
  /** A shape of its own where the row has no state. */
  readonly icon?: IconName
  readonly meta?: JSX.Element
  /** The due word or the next thing; on a narrow list it moves into the line under the title. */
  readonly end?: JSX.Element
  /** A button of the row, always in view. */
  readonly action?: JSX.Element
  /** Done or held by someone else: the title is lighter. */
  readonly quiet?: boolean
}

/** One thing in a list; the whole row opens it. */
export function Row(props: RowProps) {
  const word = useStateWord()
  const icon = () => props.icon ?? (props.state && states[props.state].icon)
  return (
    <li
      class={styles.row}
      data-tone={props.state ? states[props.state].tone : 'neutral'}
      data-link={props.href ? '' : undefined}
    >
      <Show when={icon()}>{(name) => <Icon name={name()} />}</Show>
      <div>
        <Show
          when={props.href}
          fallback={<span class={classes(styles.title, props.quiet && styles.quiet)}>{props.title}</span>}
        >
          {(href) => (
            <a class={classes(styles.title, props.quiet && styles.quiet)} href={href()} rel={props.rel}>
              {props.title}
              <Show when={props.state}>{(state) => <span class="visually-hidden">, {word(state())}</span>}</Show>
            </a>
          )}
        </Show>
        <p class={classes(styles.meta, 'dots')}>
          <Show when={props.end}>
            <span class={styles.narrow}>{props.end}</span>
          </Show>
          <Show when={props.meta}>
            <span>{props.meta}</span>
          </Show>
        </p>
      </div>
      <span class={styles.end}>
        <span class={styles.wide}>{props.end}</span>
        {props.action}
        <Show when={props.href && !props.action}>
          <Icon name="chevron-right" size={16} />
        </Show>
      </span>
    </li>
  )
}
