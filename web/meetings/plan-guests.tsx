import { Index } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { most, noGuest, type GuestDraft } from '#web/meetings/plan-draft.ts'
import { planFields } from '#web/meetings/plan-faults.ts'
import type { PlanPart } from '#web/meetings/plan-form.tsx'
import styles from '#web/meetings/plan.module.css'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/text-input.tsx'

const parts = { name: 'guestName', email: 'guestEmail', affiliation: 'guestAffiliation' } as const

/** Guests from outside: name, e-mail, where they are from. */
export function PlanGuests(props: PlanPart) {
  const t = useWords(planWords)
  let adder: HTMLDivElement | undefined
  const set = (index: number, fields: Partial<GuestDraft>) =>
    props.onChange({ guests: props.draft.guests.map((guest, i) => (i === index ? { ...guest, ...fields } : guest)) })
  const add = () => {
    props.onChange({ guests: [...props.draft.guests, noGuest] })
    document.getElementById(planFields.guest(props.draft.guests.length, 'name'))?.focus()
  }
  const remove = (index: number) => {
    props.onChange({ guests: props.draft.guests.filter((_, i) => i !== index) })
    adder?.querySelector('button')?.focus()
  }
  const Part = (own: { index: number; guest: GuestDraft; part: keyof typeof parts }) => {
    const id = () => planFields.guest(own.index + 1, own.part)
    return (
      <TextInput
        id={id()}
        type={own.part === 'email' ? 'email' : 'text'}
        label={t[parts[own.part]]()}
        value={own.guest[own.part]}
        onInput={(value) => set(own.index, { [own.part]: value })}
        error={props.errorOf(id())}
      />
    )
  }
  return (
    <fieldset class={styles.lines}>
      <legend class={styles.legend}>{t.guests()}</legend>
      <p class="small muted">{t.guestsHint()}</p>
      <Index each={props.draft.guests}>
        {(guest, index) => (
          <fieldset class={styles.guest} aria-label={t.guest(index + 1)}>
            <div class={styles.guestHead}>
              <span class="strong">{t.guest(index + 1)}</span>
              <Button look="quiet" icon="x" label={t.removeGuest(index + 1)} onClick={() => remove(index)} />
            </div>
            <Part index={index} guest={guest()} part="name" />
            <div class={styles.row}>
              <Part index={index} guest={guest()} part="email" />
              <Part index={index} guest={guest()} part="affiliation" />
            </div>
          </fieldset>
        )}
      </Index>
      <div ref={(element) => (adder = element)}>
        <Button size="small" icon="plus" unavailable={props.draft.guests.length >= most.guests} onClick={add}>
          {t.addGuest()}
        </Button>
      </div>
    </fieldset>
  )
}
