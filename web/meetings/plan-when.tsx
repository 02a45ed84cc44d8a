import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { spanOfDraft } from '#web/meetings/plan-draft.ts'
import { planFields } from '#web/meetings/plan-faults.ts'
import type { PlanPart } from '#web/meetings/plan-form.tsx'
import styles from '#web/meetings/plan.module.css'
import { cityOf, placeOf, spanOf } from '#web/meetings/spoken.ts'
import { Select } from '#web/ui/select.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import { zoneIds, type ZoneId } from '#shared/calendar/zone.ts'

const lengths = ['15', '30', '45', '60', '90', '120', '180', '240', '480']

/** Day, start, length and zone, and what that is for people elsewhere. */
export function PlanWhen(props: PlanPart) {
  const t = useWords(planWords)
  const span = () => spanOfDraft(props.draft)
  const choices = () => [...new Set([...lengths, props.draft.length])].toSorted((a, b) => Number(a) - Number(b))
  const lengthWord = (length: string) => {
    const minutes = Number(length)
    return minutes >= 60 && minutes % 30 === 0 ? t.hours((minutes / 60).toLocaleString('id-ID')) : t.minutes(minutes)
  }
  /** The zones of those who were chosen, other than the meeting's own. */
  const others = () =>
    zoneIds.filter((zone) => zone !== props.draft.zone && props.draft.people.some((person) => person.zone === zone))
  const elsewhere = () => {
    const at = span()
    return (
      at &&
      others()
        .map((zone) => `${cityOf(zone)} ${spanOf(at.startsAt, at.endsAt, zone)}`)
        .join(', ')
    )
  }
  return (
    <>
      <div class={styles.row}>
        <TextInput
          id={planFields.date}
          type="date"
          label={t.date()}
          value={props.draft.date}
          onInput={(date) => props.onChange({ date })}
          error={props.errorOf(planFields.date)}
        />
        <TextInput
          id={planFields.start}
          type="time"
          label={t.start()}
          value={props.draft.start}
          onInput={(start) => props.onChange({ start })}
          error={props.errorOf(planFields.start)}
        />
        <Select
          id="plan-length"
          label={t.length()}
          options={choices().map((length) => ({ value: length, text: lengthWord(length) }))}
          value={props.draft.length}
          onChange={(length) => props.onChange({ length })}
        />
        <Select
          id="plan-zone"
          label={t.zone()}
          options={zoneIds.map((zone) => ({ value: zone, text: placeOf(zone) }))}
          value={props.draft.zone}
          onChange={(zone) => props.onChange({ zone: zone as ZoneId })}
        />
      </div>
      <Show when={span() && elsewhere()}>
        {(times) => (
          <p class="small muted" role="status">
            {t.sameTimeAt(times())}
          </p>
        )}
      </Show>
    </>
  )
}
