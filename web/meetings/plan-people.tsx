import { createSignal, For, Show } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createDirectory } from '#web/meetings/create-directory.ts'
import { planWords } from '#web/meetings/plan-words.ts'
import type { Chosen } from '#web/meetings/plan-draft.ts'
import { planFields } from '#web/meetings/plan-faults.ts'
import type { PlanPart } from '#web/meetings/plan-form.tsx'
import styles from '#web/meetings/plan.module.css'
import { placeOf } from '#web/meetings/spoken.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import type { Colleague } from '#shared/people/colleague.ts'
import type { UnitId } from '#shared/people/unit.ts'

const manyPeople = 12

/** Participants by unit: tick them one by one or the whole unit; everybody chosen stands below. */
export function PlanPeople(props: PlanPart) {
  const t = useWords(planWords)
  const me = useMe()
  const directory = createDirectory(me().unit)
  const [wanted, setWanted] = createSignal('')
  const unitName = () => directory.units().find(({ id }) => id === directory.unit())?.name ?? me().unitName
  const isChosen = (id: string) => props.draft.people.some((person) => person.id === id)
  /** Chair and minute taker are always invited. */
  const isFixed = (id: string) => id === props.draft.chair || id === props.draft.minuteTaker
  const shown = () =>
    directory.people()?.filter(({ name }) => name.toLowerCase().includes(wanted().trim().toLowerCase()))
  const isWhole = () => directory.people()?.every(({ id }) => isChosen(id)) ?? false

  const put = (people: readonly Colleague[], isIn: boolean) => {
    const ids = new Set(people.map(({ id }) => id as string))
    const kept = props.draft.people.filter(({ id }) => !ids.has(id) || (isIn ? true : isFixed(id)))
    const known = new Set(kept.map(({ id }) => id))
    const added = isIn ? people.filter(({ id }) => !known.has(id)).map(toChosen) : []
    props.onChange({ people: [...kept, ...added] })
  }
  const remove = (person: Chosen) => {
    props.onChange({ people: props.draft.people.filter(({ id }) => id !== person.id) })
    document.getElementById(planFields.people)?.focus()
  }

  return (
    <fieldset class={styles.lines}>
      <legend class={styles.legend}>{t.people()}</legend>
      <p class="small muted">{t.peopleHint()}</p>
      <Select
        id={planFields.people}
        label={t.unit()}
        options={directory.units().map(({ id, name }) => ({ value: id, text: name }))}
        value={directory.unit()}
        onChange={(unit) => directory.setUnit(unit as UnitId)}
        error={props.errorOf(planFields.people)}
      />
      <Show when={(directory.people()?.length ?? 0) > manyPeople}>
        <TextInput id="plan-find" label={t.find()} optional value={wanted()} onInput={setWanted} />
      </Show>
      <Show when={directory.isFailed()}>
        <p class="small muted" role="status">
          {t.peopleFailed()}{' '}
          <Button look="link" onClick={directory.again}>
            {t.again()}
          </Button>
        </p>
      </Show>
      <Show when={directory.people()?.length}>
        <div class={styles.picks} role="group" aria-label={unitName()}>
          <Checkbox
            id="plan-all"
            size="small"
            label={t.all(unitName())}
            checked={isWhole()}
            onChange={(isIn) => put(directory.people() ?? [], isIn)}
          />
          <For each={shown()} fallback={<p class="small muted">{t.noPeople()}</p>}>
            {(person) => (
              <Checkbox
                id={`plan-person-${person.id}`}
                size="small"
                label={person.name}
                hint={`${person.position}, ${placeOf(person.zone)}`}
                checked={isChosen(person.id)}
                onChange={(isIn) => put([person], isIn)}
              />
            )}
          </For>
        </div>
      </Show>
      <p class="small strong" role="status">
        {t.chosen(props.draft.people.length)}
      </p>
      <ul class={styles.chosen} role="list">
        <For each={props.draft.people}>
          {(person) => (
            <li data-fixed={isFixed(person.id) ? '' : undefined}>
              <span class="truncate">{person.name}</span>
              <Show when={!isFixed(person.id)}>
                <Button
                  look="quiet"
                  size="small"
                  icon="x"
                  label={t.remove(person.name)}
                  onClick={() => remove(person)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  )
}

const toChosen = ({ id, name, unitName, zone }: Colleague): Chosen => ({ id, name, unitName, zone })
