import { createResource, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import type { NamedQueue } from '#web/work/create-place.ts'
import { loadCountable } from '#web/work/indicator-names.ts'
import { LineList } from '#web/work/line-list.tsx'
import { zoneName } from '#web/work/spoken.ts'
import { mostSteps, priorities, taskFields, type StepDraft, type TaskDraft } from '#web/work/task-draft.ts'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'
import type { QueueId } from '#shared/people/rights.ts'

type FieldsProps = {
  readonly draft: TaskDraft
  readonly onChange: (fields: Partial<TaskDraft>) => void
  readonly errorOf: (field: string) => string | undefined
  readonly queue: NamedQueue
  readonly queues: readonly NamedQueue[]
  readonly onQueue: (queue: QueueId) => void
}

/** The fields of a new task. */
export function NewTaskFields(props: FieldsProps) {
  const t = useWords(taskWords)
  const [countable] = createResource(loadCountable)
  const setStep = (index: number, fields: Partial<StepDraft>) =>
    props.onChange({ steps: props.draft.steps.map((step, i) => (i === index ? { ...step, ...fields } : step)) })
  return (
    <>
      <Show when={props.queues.length > 1}>
        <Select
          id="task-queue"
          label={t.inWhichQueue()}
          options={props.queues.map(({ id, name }) => ({ value: id, text: name }))}
          value={props.queue.id}
          onChange={(id) => props.onQueue(id as QueueId)}
        />
      </Show>
      <TextInput
        id={taskFields.title}
        label={t.title()}
        hint={t.titleHint()}
        value={props.draft.title}
        onInput={(title) => props.onChange({ title })}
        error={props.errorOf(taskFields.title)}
      />
      <TextArea
        id={taskFields.about}
        label={t.about()}
        optional
        value={props.draft.about}
        onInput={(about) => props.onChange({ about })}
        error={props.errorOf(taskFields.about)}
      />
      <div class={styles.pair}>
        <TextInput
          id={taskFields.due}
          type="date"
          label={t.dueDay()}
          hint={t.dueHint(zoneName(props.queue.zone))}
          value={props.draft.due}
          onInput={(due) => props.onChange({ due })}
          error={props.errorOf(taskFields.due)}
        />
        <TextInput
          id={taskFields.points}
          label={t.points()}
          hint={t.pointsHint()}
          unit={t.pointsUnit()}
          inputmode="numeric"
          value={props.draft.points}
          onInput={(points) => props.onChange({ points })}
          error={props.errorOf(taskFields.points)}
        />
      </div>
      <RadioGroup
        id="task-priority"
        name="priority"
        label={t.priority()}
        options={Object.entries(priorities).map(([value, word]) => ({ value, text: t[word]() }))}
        value={props.draft.priority}
        onChange={(priority) => props.onChange({ priority })}
      />
      <Show when={countable.latest?.length}>
        <Select
          id="task-indicator"
          label={t.indicator()}
          optional
          placeholder={t.noIndicator()}
          options={(countable.latest ?? []).map(({ id, code, title }) => ({ value: id, text: `${code}, ${title}` }))}
          value={props.draft.indicator}
          onChange={(indicator) => props.onChange({ indicator })}
        />
      </Show>
      <LineList
        title={t.newSteps()}
        hint={t.newStepsHint()}
        lines={props.draft.steps.map(({ title }) => title)}
        idOf={taskFields.step}
        label={t.step}
        removeLabel={t.removeStep}
        addText={t.addStep()}
        most={mostSteps}
        errorOf={props.errorOf}
        onInput={(index, title) => setStep(index, { title })}
        onAdd={() => props.onChange({ steps: [...props.draft.steps, { title: '', mandatory: true }] })}
        onRemove={(index) => props.onChange({ steps: props.draft.steps.filter((_, i) => i !== index) })}
        more={(index) => (
          <Checkbox
            id={`${taskFields.step(index + 1)}-mandatory`}
            size="small"
            label={t.isMandatory(index + 1)}
            checked={props.draft.steps[index]?.mandatory ?? true}
            onChange={(mandatory) => setStep(index, { mandatory })}
          />
        )}
      />
    </>
  )
}
