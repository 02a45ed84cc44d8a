import { useParams } from '@solidjs/router'
import { createEffect, Match, Switch } from 'solid-js'
import { indicatorAddress, indicatorsAddress } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { formatNumber } from '#web/kernel/format.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { useWords } from '#web/kernel/words.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { threadWords } from '#web/outputs/thread-words.ts'
import { needOwnDocument } from '#web/outputs/own-document.ts'
import { ThreadSide } from '#web/outputs/thread-side.tsx'
import { ThreadTrail } from '#web/outputs/thread-trail.tsx'
import { performanceApi } from '#web/performance/performance-api.ts'
import { useFrame } from '#web/ui/frame-options.ts'
import { Columns, Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import type { OutputId } from '#shared/outputs/output.ts'

type Thread = Awaited<ReturnType<typeof outputsApi.thread>>

/** Jejak: the whole way of one result, from its meeting to its indicator, on one page. */
export default function ThreadPage() {
  needOwnDocument()
  const t = useWords(threadWords)
  const params = useParams<{ id: string }>()
  const thread = createFresh(
    () => params.id as OutputId,
    (id) => outputsApi.thread({ id }),
  )
  onChange(() => [params.id], thread.refresh)
  createEffect(() => watch(params.id))
  usePageTitle(() => {
    const known = thread.value()
    return known ? t.titleOf(known.output.number) : t.title()
  })
  useFrame(() => {
    const known = thread.value()
    const back = known
      ? { href: indicatorAddress(known.output.indicator), text: known.output.indicatorName }
      : { href: indicatorsAddress, text: t.counted() }
    return { title: t.title(), back }
  })
  return (
    <Page>
      <Switch fallback={<Loading heading={t.title()} lines={10} />}>
        <Match when={thread.value()}>{(known) => <Shown thread={known()} />}</Match>
        <Match when={thread.refused()}>
          {(refused) => (
            <>
              <PageHead title={t.title()} />
              <OutputsNotice refused={refused()} onRetry={thread.refresh} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Shown(props: { readonly thread: Thread }) {
  const t = useWords(threadWords)
  const isWide = createWide()
  const output = () => props.thread.output
  const indicator = createFresh(
    () => ({ id: output().indicator, state: output().state }),
    ({ id }) => performanceApi.indicator({ id }),
  )
  const total = () => {
    const node = indicator.value()?.node
    if (!node) return undefined
    const { total: sum, target, measure } = node
    return target === undefined
      ? t.totalOnly(formatNumber(sum), measure)
      : t.totalOf(formatNumber(sum), formatNumber(target), measure)
  }
  return (
    <>
      <PageHead
        title={t.title()}
        parent={isWide() ? { href: indicatorAddress(output().indicator), text: output().indicatorName } : undefined}
        number={output().number}
        lead={<p>{t.lead(output().title)}</p>}
      />
      <Columns
        aside={<ThreadSide output={output()} steps={props.thread.steps} desks={props.thread.desks} total={total()} />}
      >
        <ThreadTrail output={output()} steps={props.thread.steps} desks={props.thread.desks} total={total()} />
      </Columns>
    </>
  )
}
