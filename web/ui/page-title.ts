import { createEffect } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

/** Names the tab: page · Balai, with "Galat: " in front while a form has errors. */
export function usePageTitle(title: () => string, hasErrors: () => boolean = () => false): void {
  const t = useWords(uiWords)
  createEffect(() => {
    if (title() !== '') document.title = `${hasErrors() ? t.errorPrefix() : ''}${title()} · Balai`
  })
}
