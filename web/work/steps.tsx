import { For, Show } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { useStateWord } from '#web/ui/state.tsx'
import { workApi } from '#web/work/work-api.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import styles from '#web/work/task.module.css'
import type { TaskDetail, TaskStep } from '#shared/work/task-view.ts'

type StepsProps = {
  readonly task: TaskDetail
  readonly mayCheck: boolean
  readonly onStep: (step: string, done: boolean) => void
  readonly onChanged: () => void
}

/** The steps of a task: its holder ticks them, everybody else reads them. */
export function Steps(props: StepsProps) {
  const t = useWords(taskWords)
  const done = () => props.task.steps.filter((step) => step.done).length
  const [check, checking] = createIntent((input: Parameters<typeof workApi.checkStep>[0], options) =>
    workApi.checkStep(input, options),
  )
  const tick = async (step: TaskStep, isDone: boolean) => {
    props.onStep(step.id, isDone)
    const { id, fence = 0 } = props.task
    const result = await check({ id, fence, step: step.id, done: isDone })
    if (!result.ok) props.onStep(step.id, !isDone)
    else announce(isDone ? t.checked(step.title) : t.unchecked(step.title))
    props.onChanged()
  }
  return (
    <Section
      title={t.steps()}
      size="small"
      count={props.task.steps.length > 0 ? t.stepsDone(done(), props.task.steps.length) : undefined}
    >
      <Show when={props.task.steps.length > 0} fallback={<p class={styles.none}>{t.noSteps()}</p>}>
        <ul class={styles.steps} role="list">
          <For each={props.task.steps}>
            {(step) => (
              <li>
                <Show when={props.mayCheck} fallback={<ReadStep step={step} />}>
                  <Checkbox
                    id={`step-${props.task.id}-${step.id}`}
                    size="small"
                    label={labelOf(step, t.mandatory())}
                    checked={step.done}
                    onChange={(isDone) => void tick(step, isDone)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <WorkNotice refused={checking.refused()} onRetry={props.onChanged} />
    </Section>
  )
}

const labelOf = (step: TaskStep, mandatory: string) => (step.mandatory ? `${step.title} (${mandatory})` : step.title)

function ReadStep(props: { readonly step: TaskStep }) {
  const t = useWords(taskWords)
  const word = useStateWord()
  return (
    <span class={styles.step} data-done={props.step.done ? '' : undefined}>
      <Icon name={props.step.done ? 'circle-check' : 'circle'} />
      <span>
        {labelOf(props.step, t.mandatory())}
        <Show when={props.step.done}>
          <span class="visually-hidden">, {word('done')}</span>
        </Show>
      </span>
    </span>
  )
}
