import { Match, Switch } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatTime } from '#web/kernel/format.ts'
import { onChange } from '#web/kernel/live.ts'
import { RefusalNotice } from '#web/kernel/refusal-notice.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { IndicatorTable } from '#web/performance/indicator-table.tsx'
import { performanceApi } from '#web/performance/performance-api.ts'
import { performanceWords } from '#web/performance/performance-words.ts'
import { Empty } from '#web/ui/empty.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'

/** Kinerja: the indicators of the year with what is realised. */
export default function PerformancePage() {
  const t = useWords(performanceWords)
  const me = useMe()
  const now = useNow()
  const year = () => String(Temporal.Now.plainDateISO(me().zone).year)
  const indicators = createFresh(year, (asked) => performanceApi.indicators({ year: asked }))
  onChange(() => [me().unit, ...me().headOf, me().person], indicators.refresh)
  usePageTitle(t.title)
  useFrame(() => ({ title: t.title() }))
  const caption = (count: number) => t.caption(count, formatTime(indicators.at() ?? now(), me().zone))
  return (
    <Page>
      <PageHead title={t.tree()} lead={<p>{t.lead(year())}</p>} />
      <Switch fallback={<Loading lines={8} />}>
        <Match when={indicators.value()?.rows.length === 0}>
          <Empty icon="target" title={t.empty(year())} text={t.emptyText()} />
        </Match>
        <Match when={indicators.value()}>
          {(known) => <IndicatorTable rows={known().rows} caption={caption(known().rows.length)} />}
        </Match>
        <Match when={indicators.refused()}>
          {(refused) => <RefusalNotice refused={refused()} onRetry={indicators.refresh} />}
        </Match>
      </Switch>
    </Page>
  )
}
