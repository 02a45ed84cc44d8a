import { children, Show, type JSX } from 'solid-js'
import styles from '#web/ui/split.module.css'

type SplitProps = {
  readonly list: JSX.Element
  readonly detail: JSX.Element
  /** On a phone only one of them shows: the detail when something is open. */
  readonly isDetailOpen: boolean
}

/** A list and the opened thing beside it from 1024 px, each scrolling by itself; one at a time on a phone. Needs `useFrame(() => ({ isFixed: true }))`. */
export const Split = (props: SplitProps) => (
  <div class={styles.split} data-open={props.isDetailOpen ? '' : undefined}>
    <div class={styles.list}>{props.list}</div>
    <div class={styles.detail}>{props.detail}</div>
  </div>
)

/** The sticky head of a list: title, count, filters. */
export const ListHead = (props: { children: JSX.Element }) => <div class={styles.listHead}>{props.children}</div>

/** The sticky foot of a list: range and pages. */
export const ListFoot = (props: { children: JSX.Element }) => <div class={styles.listFoot}>{props.children}</div>

type SideProps = {
  readonly children: JSX.Element
  readonly head: JSX.Element
  readonly foot?: JSX.Element
  readonly label: string
}

/** The page and, while it is open, a panel beside it; under it on a phone. */
export function WithSide(props: { children: JSX.Element; side?: JSX.Element }) {
  const side = children(() => props.side)
  return (
    <div class={styles.withSide} data-open={side() ? '' : undefined}>
      <div>{props.children}</div>
      {side()}
    </div>
  )
}

/** A panel with a head, a scrolling body and a foot that stays in view. */
export const Side = (props: SideProps) => (
  <aside class={styles.side} aria-label={props.label}>
    <div class={styles.sideHead}>{props.head}</div>
    <div class={styles.sideBody}>{props.children}</div>
    <Show when={props.foot}>
      <div class={styles.sideFoot}>{props.foot}</div>
    </Show>
  </aside>
)
