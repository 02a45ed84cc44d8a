import type { JSX } from 'solid-js'
import { classes } from '#web/ui/classes.ts'
import styles from '#web/ui/layout.module.css'

type Gap = 1 | 2 | 3 | 4 | 6 | 8

/** The padded area of a page; `reading` keeps lines short. */
export const Page = (props: { children: JSX.Element; reading?: boolean }) => (
  <div class={classes(styles.page, props.reading && styles.reading)}>{props.children}</div>
)

/** Things under one another, `gap` quarters of a rem apart. */
export const Stack = (props: { children: JSX.Element; gap?: Gap }) => (
  <div class={styles.stack} data-gap={props.gap ?? 4}>
    {props.children}
  </div>
)

/** Things beside one another that wrap: buttons, badges. */
export const Cluster = (props: { children: JSX.Element; gap?: Gap }) => (
  <div class={styles.cluster} data-gap={props.gap ?? 3}>
    {props.children}
  </div>
)

/** The main column and a narrow one; under one another below 1024 px. */
export const Columns = (props: { children: JSX.Element; aside: JSX.Element }) => (
  <div class={styles.columns}>
    <div class={styles.column}>{props.children}</div>
    <aside class={styles.column}>{props.aside}</aside>
  </div>
)

/** A form's fields and buttons, 640 px at most. */
export const Form = (props: { children: JSX.Element; onSubmit: () => void; label?: string }) => (
  <form
    class={styles.form}
    noValidate
    aria-label={props.label}
    onSubmit={(event) => {
      event.preventDefault()
      props.onSubmit()
    }}
  >
    {props.children}
  </form>
)

/** The act of a page: sticks above the bottom bar on a phone, stands in the flow on a desktop. */
export const StickyActions = (props: { children: JSX.Element }) => <div class={styles.sticky}>{props.children}</div>
