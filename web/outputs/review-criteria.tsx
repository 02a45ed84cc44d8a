import { For } from 'solid-js'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatCalendarDate, formatMoment, formatNumber, formatShortDate } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import styles from '#web/outputs/review.module.css'
import { performanceApi } from '#web/performance/performance-api.ts'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { workApi } from '#web/work/work-api.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** What the indicator asks for: amount, quality, time; the ticks are the reviewer's own. */
export function ReviewCriteria(props: { readonly output: OutputDetail; readonly review: Review }) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const me = useMe()
  const indicator = createFresh(
    () => props.output.indicator,
    (id) => performanceApi.indicator({ id }),
  )
  const task = createFresh(
    () => props.output.task,
    (id) => workApi.task({ id }),
  )
  const amount = () => {
    const { quantity, measure } = props.review.now()
    const target = indicator.value()?.node.target
    const spoken = o.amount(formatNumber(quantity), measure)
    return target === undefined ? spoken : t.amountOf(spoken, formatNumber(target))
  }
  const time = () => {
    const due = task.value()?.due
    const sent = formatMoment(props.review.now().at, me().zone)
    return due === undefined ? o.sentAt(sent) : t.timeOf(shortDay(due), sent)
  }
  const criteria = () =>
    [
      { id: 'amount', name: t.amount(), text: amount() },
      { id: 'quality', name: t.quality(), text: indicator.value()?.node.definition ?? props.output.indicatorName },
      { id: 'time', name: t.time(), text: time() },
    ] as const
  const met = () => props.review.draft().met
  return (
    <section class={styles.criteria} aria-labelledby="review-criteria">
      <h2 class={styles.small} id="review-criteria">
        {t.criteriaOf(indicator.value()?.node.code ?? '')}
      </h2>
      <For each={criteria()}>
        {(each) => (
          <Checkbox
            id={`criterion-${each.id}`}
            size="small"
            label={each.name}
            hint={each.text}
            checked={met().includes(each.id)}
            onChange={(isMet) =>
              props.review.set({
                met: isMet ? [...met(), each.id] : met().filter((id) => id !== each.id),
              })
            }
          />
        )}
      </For>
      <p class="fine muted">{t.criteriaHint()}</p>
    </section>
  )
}

const shortDay = (day: string) => (day ? formatShortDate(`${day}T00:00:00Z`, 'UTC') : formatCalendarDate(day))
