import { createUniqueId, type JSX } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Icon } from '#web/ui/icon.tsx'
import styles from '#web/ui/receipt.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

type ReceiptProps = {
  /** "Hasil dikirim untuk ditinjau" */
  readonly title: string
  readonly number: string
  /** When and by whom. */
  readonly lead?: JSX.Element
  /** What happens next, by whom and until when. */
  readonly next: JSX.Element
  readonly children?: JSX.Element
}

/** The page after an act that counts: number, what happens next, where to go on; it reads the same when opened again. */
export function Receipt(props: ReceiptProps) {
  const t = useWords(uiWords)
  const id = createUniqueId()
  return (
    <div class={styles.receipt}>
      <div class={styles.head} data-tone="positive">
        <Icon name="circle-check" size={24} />
        <h1 tabindex="-1">{props.title}</h1>
        <p class={styles.number}>{props.number}</p>
        <div class={styles.lead}>{props.lead}</div>
      </div>
      <section class={styles.next} aria-labelledby={id}>
        <h2 id={id}>{t.whatNext()}</h2>
        {props.next}
      </section>
      <div class={styles.more}>{props.children}</div>
    </div>
  )
}
