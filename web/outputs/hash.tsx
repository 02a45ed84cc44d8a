import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/output.module.css'

/** A file's SHA-256: its ends in view, the whole for copying and for a screen reader; printed in full. */
export function Hash(props: { readonly value: string; readonly name: string; readonly isWhole?: boolean }) {
  const t = useWords(outputsWords)
  return (
    <span class={styles.hash} title={`${t.hashOf(props.name)}: ${props.value}`}>
      {t.hash()}{' '}
      <span class={styles.short} data-whole={props.isWhole ? '' : undefined} aria-hidden="true">
        {props.value.slice(0, 4)}…{props.value.slice(-4)}
      </span>
      <span class={styles.whole} data-whole={props.isWhole ? '' : undefined}>
        {props.value}
      </span>
    </span>
  )
}
