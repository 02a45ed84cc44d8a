import { Index, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { most, noAgenda, type AgendaDraft } from '#web/meetings/plan-draft.ts'
import { planFields } from '#web/meetings/plan-faults.ts'
import type { PlanPart } from '#web/meetings/plan-form.tsx'
import styles from '#web/meetings/plan.module.css'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/text-input.tsx'

/** The lines of the agenda, each with its minutes. */
export function PlanAgenda(props: PlanPart) {
  const t = useWords(planWords)
  let adder: HTMLDivElement | undefined
  const set = (index: number, fields: Partial<AgendaDraft>) =>
    props.onChange({ agenda: props.draft.agenda.map((line, i) => (i === index ? { ...line, ...fields } : line)) })
  const add = () => {
    props.onChange({ agenda: [...props.draft.agenda, noAgenda] })
    document.getElementById(planFields.agenda(props.draft.agenda.length))?.focus()
  }
  const remove = (index: number) => {
    props.onChange({ agenda: props.draft.agenda.filter((_, i) => i !== index) })
    adder?.querySelector('button')?.focus()
  }
  const sum = () => props.draft.agenda.reduce((total, { minutes }) => total + (Number(minutes) || 0), 0)
  return (
    <fieldset class={styles.lines}>
      <legend class={styles.legend}>{t.agenda()}</legend>
      <p class="small muted">{t.agendaHint()}</p>
      <Index each={props.draft.agenda}>
        {(line, index) => (
          <div class={styles.line}>
            <TextInput
              id={planFields.agenda(index + 1)}
              label={t.agendaLine(index + 1)}
              value={line().title}
              onInput={(title) => set(index, { title })}
              error={props.errorOf(planFields.agenda(index + 1))}
            />
            <TextInput
              id={planFields.agendaMinutes(index + 1)}
              label={t.agendaMinutes(index + 1)}
              inputmode="numeric"
              value={line().minutes}
              onInput={(minutes) => set(index, { minutes })}
              error={props.errorOf(planFields.agendaMinutes(index + 1))}
            />
            <Button look="quiet" icon="x" label={t.removeAgenda(index + 1)} onClick={() => remove(index)} />
          </div>
        )}
      </Index>
      <div ref={(element) => (adder = element)}>
        <Button size="small" icon="plus" unavailable={props.draft.agenda.length >= most.agenda} onClick={add}>
          {t.addAgenda()}
        </Button>
      </div>
      <Show when={sum() > 0}>
        <p class="small muted">{t.agendaSum(sum(), Number(props.draft.length))}</p>
      </Show>
    </fieldset>
  )
}
