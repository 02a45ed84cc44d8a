import { For, Show } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { submitWords } from '#web/outputs/submit-words.ts'
import type { Submit } from '#web/outputs/submit-state.ts'
import styles from '#web/outputs/submit.module.css'
import { Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { workWords } from '#web/work/work-words.ts'
import { reviewDueHours } from '#shared/outputs/review.rules.ts'
import { queueOf } from '#shared/people/rights.ts'
import { answerBy } from '#shared/work/lease.rules.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

/** Beside the form: which task, what the reviewer asked for, and what happens after sending. */
export function SubmitSide(props: { readonly task: TaskDetail; readonly submit: Submit }) {
  const t = useWords(submitWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const where = () => queueOf(me(), props.task.queue) ?? props.task
  const until = () => untilWords(w, answerBy(where(), now(), reviewDueHours), me().zone, now())
  const isAnswered = (point: string) => (props.submit.draft().answers[point]?.trim() ?? '') !== ''
  return (
    <>
      <Section title={t.theTask()} size="small" action={<a href={taskAddress(props.task.id)}>{t.toTask()}</a>}>
        <Facts
          facts={[
            { term: t.number(), value: <span class="code">{props.task.number}</span> },
            { term: t.taskTitle(), value: props.task.title },
          ]}
        />
      </Section>
      <Show when={props.submit.asked}>
        {(asked) => (
          <Section title={t.answered()} size="small">
            <ul role="list" class={styles.checks}>
              <For each={asked().points}>
                {(point) => (
                  <li data-done={isAnswered(point.id) ? '' : undefined}>
                    <Icon name={isAnswered(point.id) ? 'circle-check' : 'circle'} />
                    <span class={styles.name}>{point.text}</span>
                  </li>
                )}
              </For>
            </ul>
          </Section>
        )}
      </Show>
      <Section title={t.afterSending()} size="small">
        <p class="small muted">
          <Show when={props.submit.asked} fallback={t.afterText(until())}>
            {(asked) => t.afterReviewer(asked().reviewerName, until())}
          </Show>{' '}
          {t.draftKept()}
        </p>
      </Section>
    </>
  )
}
