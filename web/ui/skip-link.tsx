import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/skip-link.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

/** The first stop of the Tab key: past the navigation, to the content. */
export function SkipLink() {
  const t = useWords(uiWords)
  const go = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById('isi')?.focus()
  }
  return (
    <a class={styles.skip} href="#isi" onClick={go}>
      {t.skipToContent()}
    </a>
  )
}
