import { createSignal, onMount, Show, untrack } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { actionFaults, actionFields, cleanAction, mostSteps, noAction } from '#web/meetings/action-draft.ts'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import type { FormError } from '#web/ui/error-summary.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import { loadCountable, type Countable } from '#web/work/indicator-names.ts'
import { LineList } from '#web/work/line-list.tsx'
import { dayIn } from '#shared/calendar/day.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'
import { queueOf } from '#shared/people/rights.ts'

type ActionProps = { readonly meeting: MeetingDetail; readonly zone: string; readonly onRecorded: () => void }
type Input = Parameters<typeof meetingsApi.recordAction>[0]

/** What is to be done, for which queue, until when; it becomes one task. */
export function ActionForm(props: ActionProps) {
  const t = useWords(minutesWords)
  const me = useMe()
  const now = useNow()
  const id = untrack(() => props.meeting.id)
  const [draft, setDraft, forget] = createKept(`action.${id}`, noAction, cleanAction)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [countable, setCountable] = createSignal<readonly Countable[]>([])
  const [record, recording] = createIntent((input: Input, options) => meetingsApi.recordAction(input, options))
  onMount(() => void loadCountable().then(setCountable))

  const queues = () => Object.entries(me().queues).map(([id, right]) => ({ value: id, text: right?.name ?? id }))
  const queue = () => (queueOf(me(), draft().queue) ? draft().queue : (queues()[0]?.value ?? ''))
  const zone = () => queueOf(me(), queue())?.zone ?? me().zone
  const set = (fields: Partial<ReturnType<typeof draft>>) => setDraft((before) => ({ ...before, ...fields }))
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.text

  const send = async () => {
    const wrong = actionFaults(t, draft(), dayIn(zone(), now()))
    setErrors(wrong)
    if (wrong[0]) {
      document.getElementById(wrong[0].field)?.focus()
      return
    }
    const { title, due, points, indicator, decision, steps } = draft()
    const result = await record({
      id,
      title,
      queue: queue() as Input['queue'],
      due,
      points: Number(points),
      steps: steps.map((step) => step.trim()).filter((step) => step !== ''),
      ...(indicator !== '' && { indicator: indicator as NonNullable<Input['indicator']> }),
      ...(decision !== '' && { decision: decision as NonNullable<Input['decision']> }),
    })
    if (!result.ok) return
    setDraft({ ...noAction, queue: queue() })
    forget()
    announce(t.actionRecorded(result.answer.queueName))
    props.onRecorded()
  }

  return (
    <Show when={queues().length > 0} fallback={<p class="small muted">{t.noQueue()}</p>}>
      <form
        class={styles.form}
        noValidate
        aria-label={t.recordAction()}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextInput
          id={actionFields.title}
          label={t.action()}
          value={draft().title}
          onInput={(title) => set({ title })}
          error={errorOf(actionFields.title)}
        />
        <Select
          id="action-queue"
          label={t.queue()}
          options={queues()}
          value={queue()}
          onChange={(id) => set({ queue: id })}
        />
        <div class={styles.pair}>
          <TextInput
            id={actionFields.due}
            type="date"
            label={t.due()}
            value={draft().due}
            onInput={(due) => set({ due })}
            error={errorOf(actionFields.due)}
          />
          <TextInput
            id={actionFields.points}
            label={t.points()}
            inputmode="numeric"
            value={draft().points}
            onInput={(points) => set({ points })}
            error={errorOf(actionFields.points)}
          />
        </div>
        <Show when={countable().length > 0}>
          <Select
            id="action-indicator"
            label={t.indicator()}
            optional
            placeholder={t.noIndicator()}
            options={countable().map(({ id, code, title }) => ({ value: id, text: `${code}, ${title}` }))}
            value={draft().indicator}
            onChange={(indicator) => set({ indicator })}
          />
        </Show>
        <LineList
          title={t.steps()}
          hint={t.stepsHint()}
          lines={draft().steps}
          idOf={actionFields.step}
          label={t.step}
          removeLabel={t.removeStep}
          addText={t.addStep()}
          most={mostSteps}
          errorOf={errorOf}
          onInput={(index, text) => set({ steps: draft().steps.map((step, i) => (i === index ? text : step)) })}
          onAdd={() => set({ steps: [...draft().steps, ''] })}
          onRemove={(index) => set({ steps: draft().steps.filter((_, i) => i !== index) })}
        />
        <Show when={props.meeting.decisions.length > 0}>
          <Select
            id="action-decision"
            label={t.fromDecision()}
            optional
            placeholder={t.noDecision()}
            options={props.meeting.decisions.map(({ id, text }, i) => ({
              value: id,
              text: t.decisionNumber(i + 1, text),
            }))}
            value={draft().decision}
            onChange={(decision) => set({ decision })}
          />
        </Show>
        <MeetingsNotice refused={recording.refused()} zone={props.zone} onRetry={() => void send()} />
        <div>
          <Button type="submit" size="small" icon="plus" busy={recording.busy()}>
            {t.recordAction()}
          </Button>
        </div>
      </form>
    </Show>
  )
}
