import { createEffect, For, on, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/error-summary.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

export type FormError = { readonly field: string; readonly text: string }

/** What must be fixed, above the heading; it takes the focus each time a form is sent back. */
export function ErrorSummary(props: { errors: readonly FormError[] }) {
  const t = useWords(uiWords)
  let box: HTMLDivElement | undefined
  createEffect(
    on(
      () => props.errors,
      () => box?.focus(),
    ),
  )
  const goTo = (event: MouseEvent, field: string) => {
    event.preventDefault()
    document.getElementById(field)?.focus()
  }
  return (
    <Show when={props.errors.length > 0}>
      <div class={styles.summary} ref={(element) => (box = element)} role="alert" tabindex="-1">
        <h2 class={styles.title}>{t.errorTitle()}</h2>
        <ul class={styles.list}>
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${error.field}`} onClick={(event) => goTo(event, error.field)}>
                  {error.text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
