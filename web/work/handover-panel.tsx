import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { ErrorSummary, type FormError } from '#web/ui/error-summary.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { cleanHandover, fieldIds, handoverFaults, noHandover } from '#web/work/handover-draft.ts'
import { LineList } from '#web/work/line-list.tsx'
import { deadlineWords, zoneName } from '#web/work/spoken.ts'
import { TaskPanel } from '#web/work/task-panel.tsx'
import styles from '#web/work/task.module.css'
import { workApi } from '#web/work/work-api.ts'
import { useWorkSentence, WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import { queueOf, type QueueId } from '#shared/people/rights.ts'
import { answerBy } from '#shared/work/lease.rules.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type PanelProps = { readonly task: TaskDetail; readonly onDone: () => void }

const aboutReceiver = /^RECEIVER_/

/** Serah terima: to whom, in what state, with which open questions. Until they accept, the task stays here. */
export function HandoverPanel(props: PanelProps) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const sentence = useWorkSentence()
  const members = createFresh(
    () => props.task.queue as QueueId,
    (queue) => workApi.members({ queue }),
  )
  const id = untrack(() => props.task.id)
  const [draft, setDraft, forget] = createKept(`handover.${me().person}.${id}`, noHandover, cleanHandover)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [handOver, handing] = createIntent((input: Parameters<typeof workApi.handOver>[0], options) =>
    workApi.handOver(input, options),
  )
  const others = () =>
    (members.value()?.members ?? []).filter(({ id }) => id !== me().person && !props.task.excluded.includes(id))
  const receiver = () => others().find(({ id }) => id === draft().to)
  const deadline = createMemo(() =>
    deadlineWords(w, answerBy(queueOf(me(), props.task.queue) ?? props.task, now()), me().zone, now()),
  )
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.text
  const open = () => props.task.steps.filter(({ done }) => !done).length
  const setQuestions = (change: (questions: readonly string[]) => readonly string[]) =>
    setDraft((now) => ({ ...now, questions: change(now.questions) }))

  const send = async () => {
    const { note, questions } = draft()
    const wrong = handoverFaults(t, { ...draft(), to: receiver()?.id ?? '' })
    setErrors(wrong)
    const to = receiver()
    if (wrong.length > 0 || !to) return
    const asked = questions.map((question) => question.trim()).filter((question) => question !== '')
    const { fence = 0 } = props.task
    const result = await handOver({ id, fence, to: to.id, note, questions: asked })
    if (result.ok) {
      forget()
      announce(t.offered(to.name, deadlineWords(w, result.answer.deadline, me().zone, now())))
      props.onDone()
    } else if (aboutReceiver.test(result.code)) setErrors([{ field: fieldIds.to, text: sentence(result) }])
  }
  const refused = () => {
    const why = handing.refused()
    return why && !aboutReceiver.test(why.code) ? why : undefined
  }

  return (
    <TaskPanel
      title={t.handOver()}
      task={props.task.id}
      form="hand-over"
      foot={
        <>
          <Button type="submit" form="hand-over" look="primary" busy={handing.busy()}>
            {t.handTask()}
          </Button>
          <ButtonLink href={taskAddress(props.task.id)}>{t.cancel()}</ButtonLink>
        </>
      }
      onSubmit={() => void send()}
    >
      <ErrorSummary errors={errors()} />
      <WorkNotice refused={refused()} onRetry={props.onDone} />
      <Show when={members.value()} fallback={<Waiting refused={members.refused()} onRetry={members.refresh} />}>
        <Show when={others().length > 0} fallback={<Alert kind="info">{t.nobodyElse()}</Alert>}>
          <Select
            id={fieldIds.to}
            label={t.handTo()}
            placeholder={t.pickPerson()}
            options={others().map((each) => ({
              value: each.id,
              text: `${each.name}, ${each.unitName} (${zoneName(each.zone)})`,
            }))}
            value={draft().to}
            onChange={(to) => setDraft((now) => ({ ...now, to }))}
            error={errorOf(fieldIds.to)}
          />
        </Show>
      </Show>
      <TextArea
        id={fieldIds.note}
        label={t.handNote()}
        hint={t.handNoteHint()}
        value={draft().note}
        onInput={(note) => setDraft((now) => ({ ...now, note }))}
        error={errorOf(fieldIds.note)}
      />
      <LineList
        title={t.questions()}
        lines={draft().questions}
        idOf={fieldIds.question}
        label={t.question}
        removeLabel={t.removeQuestion}
        addText={t.addQuestion()}
        most={20}
        errorOf={errorOf}
        onInput={(index, text) => setQuestions((all) => all.map((each, i) => (i === index ? text : each)))}
        onAdd={() => setQuestions((all) => [...all, ''])}
        onRemove={(index) => setQuestions((all) => all.filter((_, i) => i !== index))}
      />
      <Show when={props.task.steps.length > 0}>
        <div>
          <p class={styles.legend}>{t.goesAlong()}</p>
          <p class="small">{t.stepsAlong(open(), props.task.steps.length)}</p>
          <Show when={props.task.mandatoryOpen > 0}>
            <p class="small">{t.mandatoryAlong(props.task.mandatoryOpen)}</p>
          </Show>
        </div>
      </Show>
      <Alert kind="info">
        <Show when={receiver()} fallback={t.staysYoursUnnamed(deadline())}>
          {(person) => t.staysYours(person().name, deadline())}
        </Show>
      </Alert>
    </TaskPanel>
  )
}

const Waiting = (props: {
  readonly refused: Parameters<typeof WorkNotice>[0]['refused']
  readonly onRetry: () => void
}) => (
  <Show when={props.refused} fallback={<Loading lines={1} />}>
    <WorkNotice refused={props.refused} onRetry={props.onRetry} />
  </Show>
)
