import { For, Show } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { formatCalendarDate } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import styles from '#web/meetings/minutes.module.css'
import type { Action } from '#shared/meetings/action.ts'
import type { Decision } from '#shared/meetings/decision.ts'

type ListProps = {
  readonly actions: readonly Action[]
  readonly decisions: readonly Decision[]
  /** In the room a task opens in a tab of its own: leaving the page would leave the meeting. */
  readonly isInRoom?: boolean
}

/** What is to be done, each with the task that it has become. */
export function ActionList(props: ListProps) {
  const t = useWords(meetingsWords)
  const numberOf = (decision: string | undefined) => props.decisions.findIndex(({ id }) => id === decision) + 1
  return (
    <Show when={props.actions.length > 0} fallback={<p class="small muted">{t.noActions()}</p>}>
      <ol role="list">
        <For each={props.actions}>
          {(action, index) => (
            <li class={styles.entry} id={action.id}>
              <span class={styles.number}>{index() + 1}</span>
              <div>
                <p>{action.title}</p>
                <p class="small muted dots">
                  <span>{action.queueName}</span>
                  <span>{t.dueOn(formatCalendarDate(action.due))}</span>
                  <span>{t.points(action.points)}</span>
                  <Show when={numberOf(action.decision)}>{(number) => <span>{t.fromDecision(number())}</span>}</Show>
                </p>
                <p class="small">
                  <a
                    href={taskAddress(action.task)}
                    aria-label={t.openTaskOf(action.title)}
                    target={props.isInRoom ? '_blank' : undefined}
                  >
                    {t.openTask()}
                  </a>
                </p>
              </div>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
