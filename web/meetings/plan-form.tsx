import { useWords } from '#web/kernel/words.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { PlanAgenda } from '#web/meetings/plan-agenda.tsx'
import type { PlanDraft } from '#web/meetings/plan-draft.ts'
import { planFields } from '#web/meetings/plan-faults.ts'
import { PlanGuests } from '#web/meetings/plan-guests.tsx'
import { PlanPeople } from '#web/meetings/plan-people.tsx'
import { PlanWhen } from '#web/meetings/plan-when.tsx'
import styles from '#web/meetings/plan.module.css'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import { accessLevels, type AccessLevel } from '#shared/meetings/meeting.ts'

export type PlanPart = {
  readonly draft: PlanDraft
  readonly onChange: (fields: Partial<PlanDraft>) => void
  readonly errorOf: (field: string) => string | undefined
}

/** The fields of a meeting, for a new one and for a changed one. */
export function PlanForm(props: PlanPart) {
  const t = useWords(planWords)
  const people = () => props.draft.people.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <TextInput
        id={planFields.title}
        label={t.title()}
        hint={t.titleHint()}
        value={props.draft.title}
        onInput={(title) => props.onChange({ title })}
        error={props.errorOf(planFields.title)}
      />
      <PlanAgenda {...props} />
      <PlanWhen {...props} />
      <PlanPeople {...props} />
      <div class={styles.row}>
        <Select
          id="plan-chair"
          label={t.chair()}
          options={people()}
          value={props.draft.chair}
          onChange={(chair) => props.onChange({ chair })}
        />
        <Select
          id="plan-minutes"
          label={t.minuteTaker()}
          options={people()}
          value={props.draft.minuteTaker}
          onChange={(minuteTaker) => props.onChange({ minuteTaker })}
        />
      </div>
      <p class="small muted">{t.rolesHint()}</p>
      <RadioGroup
        id={planFields.access}
        name="access"
        label={t.access()}
        options={accessLevels.map((level) => ({
          value: level,
          text: t[`access_${level}`](),
          note: t[`accessNote_${level}`](),
        }))}
        value={props.draft.access}
        onChange={(access) => props.onChange({ access: access as AccessLevel })}
        error={props.errorOf(planFields.access)}
      />
      {(props.draft.access === 'guests-knock' || props.draft.guests.length > 0) && <PlanGuests {...props} />}
    </>
  )
}
