import { For, Show, type JSX } from 'solid-js'
import styles from '#web/ui/facts.module.css'

export type Fact = { readonly term: string; readonly value: JSX.Element }

/** Terms and values that line up; a fact without a value is left out. */
export const Facts = (props: { facts: readonly (Fact | false | undefined)[] }) => (
  <dl class={styles.facts}>
    <For each={props.facts}>
      {(fact) => (
        <Show when={fact || undefined}>
          {(known) => (
            <div>
              <dt>{known().term}</dt>
              <dd>{known().value}</dd>
            </div>
          )}
        </Show>
      )}
    </For>
  </dl>
)
