import { For } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/loading.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

/** Grey lines while something loads; nothing shows for the first second. */
export function Loading(props: { lines?: number; label?: string }) {
  const t = useWords(uiWords)
  return (
    <div class={styles.loading} role="status">
      <span class="visually-hidden">{props.label ?? t.loading()}</span>
      <For each={Array.from({ length: props.lines ?? 3 })}>{() => <span class={styles.bone} aria-hidden="true" />}</For>
    </div>
  )
}
