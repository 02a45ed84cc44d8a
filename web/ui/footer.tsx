import { useWords } from '#web/kernel/words.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

/** What this is, and how accessible it is, on every page. */
export function Footer(props: { class: string | undefined }) {
  const t = useWords(uiWords)
  return (
    <footer class={props.class}>
      <span>{t.prototype()}</span>
      <a href="/aksesibilitas">{t.accessibilityLink()}</a>
    </footer>
  )
}
