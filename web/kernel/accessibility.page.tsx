import { defineWords, useWords } from '#web/kernel/words.tsx'
import { Page, Stack } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Section } from '#web/ui/section.tsx'

const accessibilityWords = defineWords({
  id: () => import('#web/kernel/accessibility.words.id.ts'),
  en: () => import('#web/kernel/accessibility.words.en.ts'),
})

/** The honest statement: what was checked, what was not, and whom to ask. */
export default function AccessibilityPage() {
  const t = useWords(accessibilityWords)
  usePageTitle(t.title)
  return (
    <Page reading>
      <PageHead title={t.title()} lead={<p>{t.lead()}</p>} />
      <Section title={t.auditTitle()}>
        <Stack gap={3}>
          <p>{t.audit()}</p>
          <p>{t.checked()}</p>
          <p>{t.designed()}</p>
        </Stack>
      </Section>
      <Section title={t.untestedTitle()}>
        <ul>
          <li>{t.untestedReaders()}</li>
          <li>{t.untestedZoom()}</li>
          <li>{t.untestedContrast()}</li>
          <li>{t.untestedVoice()}</li>
        </ul>
      </Section>
      <Section title={t.gapsTitle()}>
        <ul>
          <li>{t.gapCaptions()}</li>
          <li>{t.gapDocuments()}</li>
        </ul>
      </Section>
      <Section title={t.helpTitle()}>
        <Stack gap={3}>
          <p>{t.help()}</p>
          <p>{t.contact()}</p>
        </Stack>
      </Section>
    </Page>
  )
}
