import { Show } from 'solid-js'
import { outputAddress, queueAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { DeskStrip } from '#web/ui/desk-strip.tsx'
import { Page, StickyActions } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { AnswerHandover, HandoverNote } from '#web/work/answer-handover.tsx'
import { createClaim } from '#web/work/create-claim.ts'
import type { Offers } from '#web/work/create-task.ts'
import { deskOf } from '#web/work/desk.ts'
import { HandoverNotice } from '#web/work/handover-notice.tsx'
import { History } from '#web/work/history.tsx'
import { LeaseNotice } from '#web/work/lease-notice.tsx'
import { Notes } from '#web/work/notes.tsx'
import { Steps } from '#web/work/steps.tsx'
import { hasPrimary, PrimaryAction, TaskActions } from '#web/work/task-actions.tsx'
import { TaskFacts } from '#web/work/task-facts.tsx'
import { TaskStates } from '#web/work/task-states.tsx'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type TaskBodyProps = {
  readonly task: TaskDetail
  readonly offers: Offers
  readonly isPanelOpen: boolean
  readonly onChanged: () => void
  readonly onStep: (step: string, done: boolean) => void
}

/** Everything of a task on one page; whose desk and since when stands first. */
export function TaskBody(props: TaskBodyProps) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const isWide = createWide()
  const claim = createClaim(
    () => props.task,
    () => props.onChanged(),
  )
  const desks = () =>
    props.task.custody.map((stay) => deskOf({ t, w, zone: me().zone, now: now() }, stay, props.task.zone))
  return (
    <Page>
      <PageHead
        title={props.task.title}
        parent={isWide() ? { href: queueAddress, text: w.queue() } : undefined}
        number={isWide() ? props.task.number : undefined}
        states={<TaskStates task={props.task} now={now()} />}
      />
      <Section title={t.whoseDesk()} size="small">
        <DeskStrip label={t.whoseDesk()} desks={desks()} />
      </Section>
      <LeaseNotice task={props.task} now={now()} onChanged={props.onChanged} />
      <HandoverNotice task={props.task} now={now()} />
      <AnswerHandover task={props.task} offers={props.offers} onChanged={props.onChanged} />
      <TaskActions
        task={props.task}
        offers={props.offers}
        claim={claim}
        isPrimaryElsewhere={!isWide()}
        isQuiet={props.isPanelOpen || props.offers.answer() !== undefined}
        onChanged={props.onChanged}
      />
      <TaskFacts task={props.task} now={now()} />
      <HandoverNote task={props.task} isMine={props.offers.isMine()} />
      <Section title={t.description()} size="small">
        <p class={styles.prose}>{props.task.description || t.noDescription()}</p>
      </Section>
      <Steps task={props.task} mayCheck={props.offers.check()} onStep={props.onStep} onChanged={props.onChanged} />
      <Section title={t.files()} size="small">
        <Show when={props.task.output} fallback={<p class={styles.none}>{t.noOutput()}</p>}>
          {(output) => (
            <Rows>
              <Row title={t.openOutput()} icon="file-text" href={outputAddress(output())} />
            </Rows>
          )}
        </Show>
      </Section>
      <Notes task={props.task} onChanged={props.onChanged} />
      <History entries={props.task.history} />
      <Show when={!isWide() && hasPrimary(props.offers)}>
        <StickyActions>
          <PrimaryAction {...props} claim={claim} />
        </StickyActions>
      </Show>
    </Page>
  )
}
