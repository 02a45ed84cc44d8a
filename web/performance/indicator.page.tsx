import { useParams } from '@solidjs/router'
import { createEffect, Match, Switch } from 'solid-js'
import { indicatorsAddress } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { RefusalNotice } from '#web/kernel/refusal-notice.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { IndicatorBody } from '#web/performance/indicator-body.tsx'
import { performanceApi } from '#web/performance/performance-api.ts'
import { performanceWords } from '#web/performance/performance-words.ts'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import type { IndicatorId } from '#shared/performance/indicator.ts'

/** One indicator: its number, where the number comes from, and what it serves. */
export default function IndicatorPage() {
  const t = useWords(performanceWords)
  const params = useParams<{ id: string }>()
  const indicator = createFresh(
    () => params.id as IndicatorId,
    (id) => performanceApi.indicator({ id }),
  )
  onChange(() => [params.id], indicator.refresh)
  createEffect(() => watch(params.id))
  usePageTitle(() => indicator.value()?.node.title ?? t.indicator())
  useFrame(() => ({ title: t.indicator(), back: { href: indicatorsAddress, text: t.tree() } }))
  return (
    <Page>
      <Switch fallback={<Loading heading={t.indicator()} lines={8} />}>
        <Match when={indicator.value()}>{(known) => <IndicatorBody found={known()} at={indicator.at()} />}</Match>
        <Match when={indicator.refused()}>
          {(refused) => (
            <>
              <PageHead title={t.indicator()} parent={{ href: indicatorsAddress, text: t.tree() }} />
              <RefusalNotice refused={refused()} onRetry={indicator.refresh} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
