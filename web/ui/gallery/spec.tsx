import type { JSX } from 'solid-js'
import styles from '#web/ui/gallery/gallery.module.css'
import { Section } from '#web/ui/section.tsx'

export const Spec = (props: { title: string; note: string; children: JSX.Element }) => (
  <Section title={props.title} note={props.note}>
    <div class={styles.spec}>{props.children}</div>
  </Section>
)
