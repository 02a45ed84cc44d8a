import styles from '#web/ui/progress-bar.module.css'

/** How far an upload has come, from 0 to 1; the sentence under it carries the numbers. */
export const ProgressBar = (props: { label: string; part: number }) => (
  <progress class={styles.progress} aria-label={props.label} max={1} value={props.part} />
)
