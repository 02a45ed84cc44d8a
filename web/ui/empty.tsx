import { Show, type JSX } from 'solid-js'
import styles from '#web/ui/empty.module.css'
import { Icon } from '#web/ui/icon.tsx'
import type { IconName } from '#web/ui/icons.ts'

/** Nothing yet, nothing matches, or could not load: one sentence, one way out. */
export const Empty = (props: { icon?: IconName; title: string; text?: string; action?: JSX.Element }) => (
  <div class={styles.empty}>
    <Icon name={props.icon ?? 'inbox'} size={24} />
    <p class="strong">{props.title}</p>
    <Show when={props.text}>
      <p class="small muted">{props.text}</p>
    </Show>
    {props.action}
  </div>
)
