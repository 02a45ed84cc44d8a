import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/loading.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

type LoadingProps = {
  readonly lines?: number
  readonly label?: string
  /** The heading of a page that has none until it is loaded; read out, not shown. */
  readonly heading?: string | undefined
}

/** Grey lines while something loads; nothing shows for the first second. */
export function Loading(props: LoadingProps) {
  const t = useWords(uiWords)
  return (
    <>
      <Show when={props.heading}>{(heading) => <h1 class="visually-hidden">{heading()}</h1>}</Show>
      <div class={styles.loading} role="status">
        <span class="visually-hidden">{props.label ?? t.loading()}</span>
        <For each={Array.from({ length: props.lines ?? 3 })}>
          {() => <span class={styles.bone} aria-hidden="true" />}
        </For>
      </div>
    </>
  )
}
