import { For, Show } from 'solid-js'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import styles from '#web/meetings/minutes.module.css'
import type { Decision } from '#shared/meetings/decision.ts'

/** What was decided, when, by whose pen, and who was in the room then. */
export function DecisionList(props: { readonly decisions: readonly Decision[]; readonly zone: string }) {
  const t = useWords(meetingsWords)
  return (
    <Show when={props.decisions.length > 0} fallback={<p class="small muted">{t.noDecisions()}</p>}>
      <ol role="list">
        <For each={props.decisions}>
          {(decision, index) => (
            <li class={styles.entry} id={decision.id}>
              <span class={styles.number}>{index() + 1}</span>
              <div>
                <p class={styles.text}>{decision.text}</p>
                <p class="small muted">{t.decidedAt(formatTimeWithZone(decision.at, props.zone), decision.byName)}</p>
                <Show when={decision.present.length > 0} fallback={<p class="small muted">{t.noOnePresent()}</p>}>
                  <details class="small muted">
                    <summary>{t.presentThen(decision.present.length)}</summary>
                    {decision.present
                      .map(({ name, kind }) => (kind === 'guest' ? t.named(name, t.guest().toLowerCase()) : name))
                      .join(', ')}
                  </details>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
