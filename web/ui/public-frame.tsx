import type { JSX } from 'solid-js'
import { language, setLanguage } from '#web/kernel/words.tsx'
import { Brand } from '#web/ui/brand.tsx'
import { Button } from '#web/ui/button.tsx'
import { Footer } from '#web/ui/footer.tsx'
import styles from '#web/ui/public-frame.module.css'
import { SkipLink } from '#web/ui/skip-link.tsx'

const other = { id: { lang: 'en', name: 'English' }, en: { lang: 'id', name: 'Bahasa Indonesia' } } as const

/** Around pages that need no session: brand, language, foot; `aside` fills the right half on a desktop. */
export function PublicFrame(props: { children: JSX.Element; aside?: JSX.Element }) {
  const next = () => other[language()]
  return (
    <>
      <SkipLink />
      <div class={styles.frame} data-aside={props.aside ? '' : undefined}>
        <header class={styles.top}>
          <Brand href="/" />
          <Button look="quiet" lang={next().lang} onClick={() => void setLanguage(next().lang)}>
            {next().name}
          </Button>
        </header>
        <main class={styles.main} id="isi" tabindex="-1">
          {props.children}
        </main>
        {props.aside && <aside class={styles.aside}>{props.aside}</aside>}
        <Footer class={styles.foot} />
      </div>
    </>
  )
}
