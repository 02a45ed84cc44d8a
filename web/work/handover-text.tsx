import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskStep } from '#shared/work/task-view.ts'

/** What the giver wrote down: the note, the open questions, how far the steps are. */
export function HandoverText(props: { readonly handover: Handover; readonly steps: readonly TaskStep[] }) {
  const t = useWords(taskWords)
  const open = () => props.steps.filter(({ done }) => !done).length
  return (
    <div class={styles.handover}>
      <p class={styles.prose}>{props.handover.note}</p>
      <Show when={props.handover.questions.length > 0} fallback={<p class="small muted">{t.noQuestions()}</p>}>
        <div>
          <p class="small strong">{t.questions()}</p>
          <ul class={styles.questions}>
            <For each={props.handover.questions}>{(question) => <li>{question}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={props.steps.length > 0}>
        <p class="small muted">{t.stepsAlong(open(), props.steps.length)}</p>
      </Show>
    </div>
  )
}
