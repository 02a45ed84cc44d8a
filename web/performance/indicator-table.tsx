import { For, Show } from 'solid-js'
import { indicatorAddress } from '#web/kernel/addresses.ts'
import { formatNumber } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { asTree, depthsOf, figureOf, isCounted } from '#web/performance/figures.ts'
import { performanceWords } from '#web/performance/performance-words.ts'
import styles from '#web/performance/performance.module.css'
import { Icon } from '#web/ui/icon.tsx'
import { states } from '#web/ui/status-words.ts'
import { TargetBar } from '#web/ui/target-bar.tsx'
import type { IndicatorView } from '#shared/performance/performance.api.ts'
import { targetToDate } from '#shared/performance/target.rules.ts'

/** The tree of a year as a table: every level indented and named, each with its bar and its numbers in words. */
export function IndicatorTable(props: { readonly rows: readonly IndicatorView[]; readonly caption: string }) {
  const t = useWords(performanceWords)
  const rows = () => asTree(props.rows)
  const depths = () => depthsOf(rows())
  return (
    <table class={styles.table} role="table">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name()}</th>
          <th scope="col">{t.owner()}</th>
          <th scope="col">{t.realisation()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>{(row, i) => <IndicatorRow row={row} depth={depths()[i()] ?? 0} />}</For>
      </tbody>
    </table>
  )
}

function IndicatorRow(props: { readonly row: IndicatorView; readonly depth: number }) {
  const t = useWords(performanceWords)
  const me = useMe()
  const row = () => props.row
  const toDate = () => targetToDate(row(), Temporal.Now.plainDateISO(me().zone).toString())?.value
  return (
    <tr role="row" data-depth={Math.min(props.depth, 4)}>
      <th scope="row" role="rowheader">
        <span class="visually-hidden">{t.level(props.depth + 1)}, </span>
        <span class={styles.code}>
          {row().code} · {t[row().level]()}
        </span>
        <a href={indicatorAddress(row().id)}>{row().title}</a>
        <Show when={row().isOrphan}>
          <span class={styles.finding} data-tone="warning">
            <Icon name={states.warning.icon} size={16} />
            {t.orphan()}
          </span>
        </Show>
      </th>
      <td role="cell">{row().ownerName ?? row().unitName ?? ''}</td>
      <td role="cell">
        <Show
          when={isCounted(row())}
          fallback={
            <span class="muted">
              <Show when={row().target !== undefined} fallback={t.noTarget()}>
                {t.target()} {formatNumber(row().target ?? 0)} {row().measure}
              </Show>
            </span>
          }
        >
          <span class="num">{figureOf(t, row())}</span>
          <Show when={row().target} fallback={<span class="muted"> · {t.noTarget()}</span>}>
            {(target) => (
              <TargetBar
                label={row().title}
                done={row().total}
                target={target()}
                toDate={toDate()}
                sentence={figureOf(t, row())}
                size="small"
                sentenceHidden
              />
            )}
          </Show>
        </Show>
      </td>
    </tr>
  )
}
