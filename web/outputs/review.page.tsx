import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { reviewsAddress } from '#web/kernel/addresses.ts'
import { useWords } from '#web/kernel/words.tsx'
import { createOutput } from '#web/outputs/create-output.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { reviewWords } from '#web/outputs/review-words.ts'
import { needOwnDocument } from '#web/outputs/own-document.ts'
import { ReviewBody } from '#web/outputs/review-body.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'

/** Tinjau hasil: reading one version, noting, and deciding. */
export default function ReviewPage() {
  needOwnDocument()
  const t = useWords(reviewWords)
  const params = useParams<{ id: string }>()
  const output = createOutput(() => params.id)
  const shown = () => output.value()
  usePageTitle(() => {
    const known = shown()
    return known ? t.title(known.title) : t.reviews()
  })
  useFrame(() => ({
    title: t.reviews(),
    back: { href: reviewsAddress, text: t.reviews() },
    isRailNarrow: true,
    isFixed: shown() !== undefined,
  }))
  return (
    <Switch
      fallback={
        <Page>
          <Loading heading={t.reviews()} lines={8} />
        </Page>
      }
    >
      <Match when={shown()}>
        {(known) => (
          // Notes belong to one version: another one begins its own.
          <Show when={known().version} keyed>
            <ReviewBody output={known()} onChanged={output.refresh} />
          </Show>
        )}
      </Match>
      <Match when={output.refused()}>
        {(refused) => (
          <Page>
            <PageHead title={t.reviews()} />
            <OutputsNotice refused={refused()} onRetry={output.refresh} />
          </Page>
        )}
      </Match>
    </Switch>
  )
}
