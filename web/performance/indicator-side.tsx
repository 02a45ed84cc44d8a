import { For, Show } from 'solid-js'
import { indicatorAddress } from '#web/kernel/addresses.ts'
import { formatNumber } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { Found } from '#web/performance/indicator-body.tsx'
import { performanceWords } from '#web/performance/performance-words.ts'
import styles from '#web/performance/performance.module.css'
import { Person } from '#web/ui/avatar.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Section } from '#web/ui/section.tsx'

/** What the indicator serves, from the nation's plan down, and how it is measured. */
export function IndicatorSide(props: { readonly found: Found }) {
  const t = useWords(performanceWords)
  const node = () => props.found.node
  return (
    <>
      <Section title={t.path()} size="small">
        <ol role="list" class={styles.path}>
          <For each={props.found.path}>
            {(step) => (
              <li aria-current={step.id === node().id ? 'true' : undefined}>
                <span class="muted">{step.code}</span>
                <Show when={step.id !== node().id} fallback={<span>{step.title}</span>}>
                  <a href={indicatorAddress(step.id)}>{step.title}</a>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Section>
      <Section title={t.facts()} size="small">
        <Facts
          facts={[
            { term: t.aspect(), value: t[node().aspect]() },
            { term: t.measure(), value: node().measure },
            node().target !== undefined && {
              term: t.target(),
              value: `${formatNumber(node().target ?? 0)} (${String(node().year)})`,
            },
            { term: t.start(), value: formatNumber(node().baseline) },
            { term: t.source(), value: node().source },
            node().unitName !== undefined && { term: t.ofUnit(), value: node().unitName },
            node().ownerName !== undefined && { term: t.owner(), value: <Person name={node().ownerName ?? ''} /> },
          ]}
        />
      </Section>
      <p class="fine muted">{t.noRating()}</p>
    </>
  )
}
