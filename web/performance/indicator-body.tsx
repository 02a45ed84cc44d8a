import { For, Show } from 'solid-js'
import { indicatorAddress, indicatorsAddress, ownDocument, threadAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { formatCalendarDate, formatMoment, formatNumber, formatTime } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { figureOf, isCounted } from '#web/performance/figures.ts'
import { IndicatorSide } from '#web/performance/indicator-side.tsx'
import type { performanceApi } from '#web/performance/performance-api.ts'
import { performanceWords } from '#web/performance/performance-words.ts'
import styles from '#web/performance/performance.module.css'
import { UnitShares } from '#web/performance/unit-shares.tsx'
import { outputStateName } from '#web/outputs/output-state.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Columns, Stack } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { StateWord } from '#web/ui/state.tsx'
import { TargetBar } from '#web/ui/target-bar.tsx'

export type Found = Awaited<ReturnType<typeof performanceApi.indicator>>

/** The number, its bar, each unit's part, and every result behind it. */
export function IndicatorBody(props: { readonly found: Found; readonly at: string | undefined }) {
  const t = useWords(performanceWords)
  const me = useMe()
  const now = useNow()
  const isWide = createWide()
  const node = () => props.found.node
  return (
    <>
      <PageHead
        title={node().title}
        parent={isWide() ? { href: indicatorsAddress, text: t.tree() } : undefined}
        number={node().code}
        lead={<p>{node().definition}</p>}
      />
      <Columns aside={<IndicatorSide found={props.found} />}>
        <Stack gap={8}>
          <Show when={node().isOrphan}>
            <Alert kind="warning">{t.orphanText()}</Alert>
          </Show>
          <Show when={isCounted(node())}>
            <Realised found={props.found} />
          </Show>
          <Show when={props.found.units.length > 0 && isCounted(node())}>
            <UnitShares found={props.found} time={formatTime(props.at ?? now(), me().zone)} />
          </Show>
          <Show when={isCounted(node())}>
            <Results found={props.found} />
          </Show>
          <Show when={props.found.children.length > 0}>
            <Section title={t.children()} count={props.found.children.length}>
              <Rows>
                <For each={props.found.children}>
                  {(child) => (
                    <Row
                      title={child.title}
                      href={indicatorAddress(child.id)}
                      icon="target"
                      meta={`${child.code}, ${child.ownerName ?? child.unitName ?? ''}${child.parent ? `, ${t[child.parent.edge]()}` : ''}`}
                      end={<span class="num">{isCounted(child) ? figureOf(t, child) : child.measure}</span>}
                    />
                  )}
                </For>
              </Rows>
            </Section>
          </Show>
        </Stack>
      </Columns>
    </>
  )
}

/** The big number with the bar and the sentence that says what its tick means. */
function Realised(props: { readonly found: Found }) {
  const t = useWords(performanceWords)
  const node = () => props.found.node
  const number = () => {
    const { total, target } = node()
    return target === undefined ? formatNumber(total) : t.ofShort(formatNumber(total), formatNumber(target))
  }
  const sentence = () => {
    const due = props.found.targetToDate
    return due ? t.tick(dayOf(due.day), formatNumber(due.value), node().measure) : t.noTick()
  }
  return (
    <section class={styles.realised} aria-label={t.realisation()}>
      <p>
        <span class={styles.big}>{number()}</span> <span class="muted">{node().measure}</span>
      </p>
      <Show when={node().target} fallback={<p class="small muted">{t.noTarget()}</p>}>
        {(target) => (
          <TargetBar
            label={figureOf(t, node())}
            done={node().total}
            target={target()}
            toDate={props.found.targetToDate?.value}
            sentence={sentence()}
            size="large"
          />
        )}
      </Show>
    </section>
  )
}

/** "31 Desember 2026" */
const dayOf = (day: string) => formatCalendarDate(day).replace(/^\S+?,? /, '')

/** Every result that counts, and what is on its way; each opens its thread. */
function Results(props: { readonly found: Found }) {
  const t = useWords(performanceWords)
  const me = useMe()
  const measure = () => props.found.node.measure
  const amount = (quantity: number) => t.amount(formatNumber(quantity), measure())
  return (
    <Section title={t.counted()} count={props.found.counted.length}>
      <Show when={props.found.counted.length > 0} fallback={<p class="small muted">{t.nothingCounted()}</p>}>
        <Rows label={t.counted()}>
          <For each={props.found.counted}>
            {(row) => (
              <Row
                title={row.title}
                href={threadAddress(row.output)}
                rel={ownDocument}
                state="approved"
                meta={t.approvedAt(row.personName, formatMoment(row.at, me().zone))}
                end={<span class="num">{amount(row.quantity)}</span>}
              />
            )}
          </For>
        </Rows>
      </Show>
      <Show when={props.found.pending.length > 0}>
        <h3 class={styles.pending}>{t.pending()}</h3>
        <Rows label={t.pending()}>
          <For each={props.found.pending}>
            {(row) => (
              <Row
                title={row.title}
                href={threadAddress(row.output)}
                rel={ownDocument}
                state={outputStateName(row.state)}
                meta={`${row.authorName}, ${amount(row.quantity)}`}
                end={<StateWord state={outputStateName(row.state)} />}
              />
            )}
          </For>
        </Rows>
      </Show>
    </Section>
  )
}
