import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import styles from '#web/meetings/minutes.module.css'
import type { AgendaItem } from '#shared/meetings/meeting.ts'

/** The agenda in its order, with the minutes of each item. */
export function AgendaList(props: { readonly items: readonly AgendaItem[] }) {
  const t = useWords(minutesWords)
  return (
    <Show when={props.items.length > 0} fallback={<p class="small muted">{t.noAgenda()}</p>}>
      <ol role="list">
        <For each={props.items}>
          {(item, index) => (
            <li class={styles.agendaItem}>
              <span class={styles.number}>{index() + 1}</span>
              <span>{item.title}</span>
              <Show when={item.minutes > 0}>
                <span class={styles.minutes}>{t.minutes(item.minutes)}</span>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
