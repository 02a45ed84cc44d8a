import { For } from 'solid-js'
import { setTheme, theme, themes } from '#web/kernel/theme.ts'
import { language, setLanguage, useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/preferences.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

const languageNames = { id: 'Bahasa Indonesia', en: 'English' } as const

/** The reader's language, each named in itself. */
export function LanguageChoice() {
  const t = useWords(uiWords)
  return (
    <fieldset class={styles.choice}>
      <legend>{t.language()}</legend>
      <For each={['id', 'en'] as const}>
        {(each) => (
          <button type="button" lang={each} aria-pressed={language() === each} onClick={() => void setLanguage(each)}>
            {languageNames[each]}
          </button>
        )}
      </For>
    </fieldset>
  )
}

/** Light, dark, or as the system says. */
export function ThemeChoice() {
  const t = useWords(uiWords)
  return (
    <fieldset class={styles.choice}>
      <legend>{t.theme()}</legend>
      <For each={themes}>
        {(each) => (
          <button type="button" aria-pressed={theme() === each} onClick={() => setTheme(each)}>
            {t[each]()}
          </button>
        )}
      </For>
    </fieldset>
  )
}
