import { useSearchParams } from '@solidjs/router'
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import { queueAddress, reviewsAddress } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { reviewWords } from '#web/outputs/review-words.ts'
import { ReviewRow } from '#web/outputs/review-row.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Pagination } from '#web/ui/pagination.tsx'
import { Rows } from '#web/ui/rows.tsx'
import { rememberNext, stopOf } from '#web/work/page-trail.ts'
import { workWords } from '#web/work/work-words.ts'

const list = 'reviews'

/** Tinjau: everything of my units and queues that waits for a verdict; nothing drops off before it is decided. */
export default function ReviewsPage() {
  const t = useWords(reviewWords)
  const w = useWords(workWords)
  const me = useMe()
  const [search] = useSearchParams<{ halaman?: string; dari?: string }>()
  const page = () => Math.max(1, Number(search.halaman) || 1)
  const cursor = () => search.dari ?? stopOf(list, page())?.cursor
  const reviews = createFresh(
    () => cursor() ?? '',
    (from) => outputsApi.reviews(from === '' ? {} : { cursor: from }),
  )
  onChange(() => [...me().headOf, ...Object.keys(me().queues), me().person], reviews.refresh)
  createEffect(() => {
    const shown = reviews.value()
    if (shown) rememberNext(list, page(), shown.next, shown.rows.length)
  })
  const hrefOf = (of: number, from: string | undefined) =>
    of === 1
      ? reviewsAddress
      : `${reviewsAddress}?halaman=${String(of)}${from ? `&dari=${encodeURIComponent(from)}` : ''}`
  const start = () => stopOf(list, page())?.start ?? 0
  usePageTitle(() => (page() === 1 ? t.reviews() : w.pageTitle(t.reviews(), page())))
  useFrame(() => ({ title: t.reviews(), back: { href: queueAddress, text: w.queue() } }))
  return (
    <Page>
      <PageHead title={t.reviews()} lead={<p>{t.reviewsLead()}</p>} />
      <Switch fallback={<Loading lines={6} />}>
        <Match when={reviews.value()?.rows.length === 0}>
          <Show when={page() > 1} fallback={<Empty title={t.empty()} text={t.emptyText()} />}>
            <Empty title={t.emptyPage()} action={<ButtonLink href={reviewsAddress}>{t.firstPage()}</ButtonLink>} />
          </Show>
        </Match>
        <Match when={reviews.value()}>
          {(shown) => (
            <>
              <Rows label={t.rows(shown().rows.length)}>
                <For each={shown().rows}>{(row) => <ReviewRow row={row} />}</For>
              </Rows>
              <Show when={page() > 1 || shown().next}>
                <Pagination
                  range={t.range(start() + 1, start() + shown().rows.length)}
                  previous={page() > 1 ? hrefOf(page() - 1, stopOf(list, page() - 1)?.cursor) : undefined}
                  next={shown().next ? hrefOf(page() + 1, shown().next) : undefined}
                />
              </Show>
            </>
          )}
        </Match>
        <Match when={reviews.refused()}>
          {(refused) => (
            <OutputsNotice
              refused={refused()}
              onRetry={reviews.refresh}
              action={
                refused().code === 'CURSOR_INVALID' ? (
                  <ButtonLink href={reviewsAddress}>{t.firstPage()}</ButtonLink>
                ) : undefined
              }
            />
          )}
        </Match>
      </Switch>
    </Page>
  )
}
