import { useWords } from '#web/kernel/words.tsx'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { uiWords } from '#web/ui/ui-words.ts'

/** A document before it is known who looks. */
export function Starting() {
  const t = useWords(uiWords)
  usePageTitle(t.loading)
  return (
    <main>
      <Page>
        <Loading heading={t.loading()} />
      </Page>
    </main>
  )
}
