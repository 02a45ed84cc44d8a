import { createEffect, Match, Show, Switch } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Section } from '#web/ui/section.tsx'
import { AnswerHandover, HandoverNote } from '#web/work/answer-handover.tsx'
import { createClaim } from '#web/work/create-claim.ts'
import { createLease } from '#web/work/create-lease.ts'
import { createOffers, createTask } from '#web/work/create-task.ts'
import { HandoverNotice } from '#web/work/handover-notice.tsx'
import { LeaseNotice } from '#web/work/lease-notice.tsx'
import queueStyles from '#web/work/queue.module.css'
import { Steps } from '#web/work/steps.tsx'
import { TaskActions } from '#web/work/task-actions.tsx'
import { TaskFacts } from '#web/work/task-facts.tsx'
import { TaskStates } from '#web/work/task-states.tsx'
import styles from '#web/work/task.module.css'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type TaskPaneProps = {
  readonly id: string
  /** The reader opened it on purpose: its heading takes the focus once it is there. */
  readonly isFocusWanted: boolean
  readonly onFocused: () => void
  readonly onEscape: () => void
  /** Something was done here that the list should show. */
  readonly onChanged: () => void
}

/** The chosen task beside the list. */
export function TaskPane(props: TaskPaneProps) {
  const t = useWords(workWords)
  const me = useMe()
  const task = createTask(() => props.id)
  createLease({
    task: task.value,
    me: () => me().person,
    onKept: (leaseUntil) => task.change('value', { leaseUntil }),
    onLost: task.refresh,
  })
  return (
    <article
      class={queueStyles.pane}
      aria-label={t.detail()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onEscape()
      }}
    >
      <Switch fallback={<Loading lines={8} />}>
        <Match when={task.value()}>
          {(known) => (
            <Inside
              {...props}
              task={known()}
              onStep={(step, done) => task.change('value', 'steps', (each) => each.id === step, { done })}
              onDone={() => {
                task.refresh()
                props.onChanged()
              }}
            />
          )}
        </Match>
        <Match when={task.refused()}>{(refused) => <WorkNotice refused={refused()} onRetry={task.refresh} />}</Match>
      </Switch>
    </article>
  )
}

type InsideProps = TaskPaneProps & {
  readonly task: TaskDetail
  readonly onStep: (step: string, done: boolean) => void
  readonly onDone: () => void
}

function Inside(props: InsideProps) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const now = useNow()
  const offers = createOffers(() => props.task)
  const claim = createClaim(
    () => props.task,
    () => props.onDone(),
  )
  let heading: HTMLHeadingElement | undefined
  createEffect(() => {
    if (!props.isFocusWanted || props.task.id !== props.id) return
    heading?.focus()
    props.onFocused()
  })
  return (
    <>
      <header class={queueStyles.paneHead}>
        <p class={queueStyles.paneLine}>
          <span class="code">{props.task.number}</span>
          <a href={taskAddress(props.task.id)}>{w.openFull()}</a>
        </p>
        <h2 ref={(element) => (heading = element)} tabindex="-1">
          {props.task.title}
        </h2>
        <div class={styles.line}>
          <TaskStates task={props.task} now={now()} />
        </div>
      </header>
      <LeaseNotice task={props.task} now={now()} onChanged={props.onDone} />
      <HandoverNotice task={props.task} now={now()} />
      <AnswerHandover task={props.task} offers={offers} onChanged={props.onDone} />
      <TaskActions
        task={props.task}
        offers={offers}
        claim={claim}
        isQuiet={offers.answer() !== undefined}
        onChanged={props.onDone}
      />
      <TaskFacts task={props.task} now={now()} withDesk />
      <HandoverNote task={props.task} isMine={offers.isMine()} />
      <Section title={t.description()} size="small">
        <p class={styles.prose}>{props.task.description || t.noDescription()}</p>
      </Section>
      <Show when={props.task.steps.length > 0}>
        <Steps task={props.task} mayCheck={offers.check()} onStep={props.onStep} onChanged={props.onDone} />
      </Show>
    </>
  )
}
