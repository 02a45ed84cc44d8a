import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { submitWords } from '#web/outputs/submit-words.ts'
import { periodWords } from '#web/outputs/period-words.ts'
import { placeOf } from '#web/outputs/point-place.ts'
import { submitFields } from '#web/outputs/submit-draft.ts'
import type { Submit, SubmitProps } from '#web/outputs/submit-state.ts'
import styles from '#web/outputs/submit.module.css'
import { Alert } from '#web/ui/alert.tsx'
import { Section } from '#web/ui/section.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextArea } from '#web/ui/text-area.tsx'

type StepProps = SubmitProps & { readonly submit: Submit }

/** The first step: answers to the reviewer, what the result is, and what it counts toward. */
export function StepWhat(props: StepProps) {
  const t = useWords(submitWords)
  const o = useWords(outputsWords)
  return (
    <>
      <Points {...props} />
      <TextArea
        id={submitFields.summary}
        label={t.summary()}
        hint={t.summaryHint()}
        rows={6}
        value={props.submit.draft().summary}
        onInput={(summary) => props.submit.set({ summary })}
        error={props.submit.errorOf(submitFields.summary)}
      />
      <Show when={props.countable.rows.length > 0} fallback={<Alert kind="warning">{t.noIndicator()}</Alert>}>
        <Select
          id={submitFields.indicator}
          label={t.indicator()}
          hint={`${t.indicatorHint()} ${t.period(periodWords(o, props.countable.period))}`}
          placeholder={t.pickIndicator()}
          options={props.countable.rows.map(({ id, code, title }) => ({ value: id, text: `${code}, ${title}` }))}
          value={props.submit.chosen()?.id ?? ''}
          onChange={(indicator) => props.submit.set({ indicator })}
          error={props.submit.errorOf(submitFields.indicator)}
        />
      </Show>
    </>
  )
}

/** What the reviewer asked for, each point with a required answer. */
function Points(props: StepProps) {
  const t = useWords(submitWords)
  const o = useWords(outputsWords)
  return (
    <Show when={props.submit.asked}>
      {(asked) => (
        <Section title={t.pointsOf(asked().version)} size="small" count={asked().points.length}>
          <p class="small muted">{t.pointsLead(asked().reviewerName)}</p>
          <Show when={asked().reason}>
            <p class={styles.reason}>{asked().reason}</p>
          </Show>
          <ol role="list" class={styles.asked}>
            <For each={asked().points}>
              {(point, i) => (
                <li>
                  <blockquote class={styles.point}>
                    <Show when={placeOf(o, point, props.submit.before?.files ?? [])}>
                      {(place) => <span class="fine muted">{place()}: </span>}
                    </Show>
                    {point.text}
                  </blockquote>
                  <TextArea
                    id={submitFields.answer(point.id)}
                    label={t.answerTo(i() + 1)}
                    rows={2}
                    value={props.submit.draft().answers[point.id] ?? ''}
                    onInput={(text) =>
                      props.submit.set({ answers: { ...props.submit.draft().answers, [point.id]: text } })
                    }
                    error={props.submit.errorOf(submitFields.answer(point.id))}
                  />
                </li>
              )}
            </For>
          </ol>
        </Section>
      )}
    </Show>
  )
}
