import { Show, type JSX } from 'solid-js'
import styles from '#web/ui/page-head.module.css'

type PageHeadProps = {
  readonly title: string
  /** The page above this one. */
  readonly parent?: { readonly href: string; readonly text: string } | undefined
  /** The number of the thing, after the parent: "T-2026-4M8RW2C". */
  readonly number?: string | undefined
  readonly lead?: JSX.Element
  /** State badges under the title. */
  readonly states?: JSX.Element
  readonly actions?: JSX.Element
}

/** What this page is: where it belongs, its title, its state, what can be done. */
export const PageHead = (props: PageHeadProps) => (
  <header class={styles.head}>
    <Show when={props.parent ?? props.number}>
      <p class={styles.trail}>
        <Show when={props.parent}>
          {(parent) => (
            <>
              <a href={parent().href}>{parent().text}</a>
              <Show when={props.number}>
                <span aria-hidden="true">/</span>
              </Show>
            </>
          )}
        </Show>
        <Show when={props.number}>
          <span class="code">{props.number}</span>
        </Show>
      </p>
    </Show>
    <h1 tabindex="-1">{props.title}</h1>
    <Show when={props.lead}>
      <div class={styles.lead}>{props.lead}</div>
    </Show>
    <Show when={props.states}>
      <div class={styles.line}>{props.states}</div>
    </Show>
    <Show when={props.actions}>
      <div class={styles.actions}>{props.actions}</div>
    </Show>
  </header>
)
