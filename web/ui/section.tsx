import { createUniqueId, Show, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { classes } from '#web/ui/classes.ts'
import styles from '#web/ui/section.module.css'

type SectionProps = {
  readonly title: string
  readonly level?: 2 | 3
  /** How the heading looks, whatever its level; level 3 is small by itself. */
  readonly size?: 'small' | 'large'
  readonly count?: number | string | undefined
  /** A short text at the end of the heading line: "mulai 8 menit lagi". */
  readonly note?: JSX.Element
  /** One link or button at the end of the heading line. */
  readonly action?: JSX.Element
  readonly children: JSX.Element
}

/** A heading, one hairline, content: sections are never boxes. */
export function Section(props: SectionProps) {
  const id = createUniqueId()
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.head} data-size={props.size ?? (props.level === 3 ? 'small' : 'large')}>
        <Dynamic component={`h${String(props.level ?? 2)}` as 'h2' | 'h3'} id={id}>
          {props.title}
        </Dynamic>
        <Show when={props.count !== undefined}>
          <span class={styles.count}>{props.count}</span>
        </Show>
        <Show when={props.note}>
          <span class={classes(styles.end, 'small', 'muted')}>{props.note}</span>
        </Show>
        <Show when={props.action}>
          <span class={styles.end}>{props.action}</span>
        </Show>
      </div>
      {props.children}
    </section>
  )
}
