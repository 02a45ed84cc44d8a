import { useWords } from '#web/kernel/words.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Cluster, Page } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { uiWords } from '#web/ui/ui-words.ts'

/** An address that leads nowhere: what to check, one way on. */
export default function NotFoundPage() {
  const t = useWords(uiWords)
  usePageTitle(t.notFoundTitle)
  return (
    <Page reading>
      <PageHead title={t.notFoundTitle()} lead={<p>{t.notFoundText()}</p>} />
      <Cluster>
        <ButtonLink look="primary" href="/">
          {t.toHome()}
        </ButtonLink>
      </Cluster>
    </Page>
  )
}
