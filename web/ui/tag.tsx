import type { JSX } from 'solid-js'
import styles from '#web/ui/tag.module.css'

/** A short code such as "RHK 2". */
export const Tag = (props: { children: JSX.Element }) => <span class={styles.tag}>{props.children}</span>
