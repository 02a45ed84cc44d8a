import { useParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { reviewsAddress, taskAddress } from '#web/kernel/addresses.ts'
import { useWords } from '#web/kernel/words.tsx'
import { createOutput } from '#web/outputs/create-output.ts'
import { OutputBody } from '#web/outputs/output-body.tsx'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { needOwnDocument } from '#web/outputs/own-document.ts'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'

/** A result for its author and unit: its state, its versions, and what was said of each. */
export default function OutputPage() {
  needOwnDocument()
  const t = useWords(outputsWords)
  const params = useParams<{ id: string }>()
  const output = createOutput(() => params.id)
  usePageTitle(() => output.value()?.title ?? t.output())
  useFrame(() => {
    const known = output.value()
    const back = known ? { href: taskAddress(known.task), text: t.task() } : { href: reviewsAddress, text: t.outputs() }
    return { title: t.output(), back }
  })
  return (
    <Page>
      <Switch fallback={<Loading heading={t.output()} lines={8} />}>
        <Match when={output.value()}>{(known) => <OutputBody output={known()} onChanged={output.refresh} />}</Match>
        <Match when={output.refused()}>
          {(refused) => (
            <>
              <PageHead title={t.output()} />
              <OutputsNotice refused={refused()} onRetry={output.refresh} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
