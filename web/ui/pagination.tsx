import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import styles from '#web/ui/pagination.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

/** "1–25 dari 42" with links to the page before and after; the page is part of the address. */
export function Pagination(props: { range: string; previous?: string | undefined; next?: string | undefined }) {
  const t = useWords(uiWords)
  return (
    <nav class={styles.pages} aria-label={t.pages()}>
      <span class={styles.range}>{props.range}</span>
      <Show when={props.previous}>
        {(href) => (
          <ButtonLink look="quiet" size="small" href={href()} rel="prev">
            {t.previousPage()}
          </ButtonLink>
        )}
      </Show>
      <Show when={props.next}>
        {(href) => (
          <ButtonLink look="quiet" size="small" href={href()} rel="next">
            {t.nextPage()}
          </ButtonLink>
        )}
      </Show>
    </nav>
  )
}
