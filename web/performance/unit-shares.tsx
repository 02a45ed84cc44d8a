import { For, Show } from 'solid-js'
import { formatNumber, formatShortDate } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { Found } from '#web/performance/indicator-body.tsx'
import { performanceWords } from '#web/performance/performance-words.ts'
import styles from '#web/performance/performance.module.css'
import { Section } from '#web/ui/section.tsx'
import { Table } from '#web/ui/table.tsx'
import { TargetBar } from '#web/ui/target-bar.tsx'

type Share = Found['units'][number]

/** Each unit's part as a bar, and the same numbers as a table. */
export function UnitShares(props: { readonly found: Found; readonly time: string }) {
  const t = useWords(performanceWords)
  const measure = () => props.found.node.measure
  const sentence = (share: Share) =>
    share.target === undefined
      ? t.unitOnly(share.name, formatNumber(share.realised), measure())
      : t.unitSentence(share.name, formatNumber(share.realised), formatNumber(share.target), measure())
  return (
    <Section title={t.perUnit()}>
      <ul role="list" class={styles.bars}>
        <For each={props.found.units}>
          {(share) => (
            <li>
              <span>{share.name}</span>
              <span class="muted num">
                <strong class={styles.done}>{formatNumber(share.realised)}</strong>{' '}
                {share.target === undefined ? measure() : t.ofTarget(formatNumber(share.target))}
              </span>
              <Show when={share.target} fallback={<span class="fine muted">{t.noTarget()}</span>}>
                {(target) => (
                  <TargetBar
                    label={share.name}
                    done={share.realised}
                    target={target()}
                    toDate={share.targetToDate}
                    sentence={sentence(share)}
                    sentenceHidden
                  />
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <details class={styles.twin}>
        <summary class="small">{t.asTable()}</summary>
        <UnitTable {...props} />
      </details>
    </Section>
  )
}

function UnitTable(props: { readonly found: Found; readonly time: string }) {
  const t = useWords(performanceWords)
  const units = () => props.found.units
  const shown = (value: number | undefined) => (value === undefined ? t.missing() : formatNumber(value))
  const sum = (of: (share: Share) => number | undefined) => {
    const values = units().map(of)
    return values.includes(undefined) ? '' : formatNumber(values.reduce<number>((all, value) => all + (value ?? 0), 0))
  }
  const due = () => {
    const day = props.found.targetToDate?.day
    return day === undefined ? t.toDate() : t.upTo(formatShortDate(`${day}T00:00:00Z`, 'UTC'))
  }
  return (
    <Table
      caption={t.unitCaption(props.time)}
      columns={[
        { title: t.unit(), cell: ({ name }: Share) => name },
        { title: t.target(), cell: ({ target }: Share) => shown(target), isNumber: true },
        { title: due(), cell: ({ targetToDate }: Share) => shown(targetToDate), isNumber: true },
        { title: t.approved(), cell: ({ realised }: Share) => formatNumber(realised), isNumber: true },
        { title: t.underReview(), cell: ({ underReview }: Share) => formatNumber(underReview), isNumber: true },
      ]}
      rows={units()}
      {...(units().length > 1 && {
        total: [
          t.sum(),
          sum(({ target }) => target),
          sum(({ targetToDate }) => targetToDate),
          sum(({ realised }) => realised),
          sum(({ underReview }) => underReview),
        ],
      })}
    />
  )
}
