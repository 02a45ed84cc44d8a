import { classes } from '#web/ui/classes.ts'
import styles from '#web/ui/icon.module.css'
import type { IconName } from '#web/ui/icons.ts'
import { inlinedIcons } from '#web/ui/inlined-icons.ts'

const inShell: ReadonlySet<string> = new Set(inlinedIcons)
const address = (name: IconName) => (inShell.has(name) ? `#i-${name}` : `${import.meta.env.SPRITE_URL ?? ''}#${name}`)

/** A decorative icon from the sprite; give its meaning in words beside it. */
export const Icon = (props: { name: IconName; size?: 16 | 20 | 24 }) => (
  <svg
    class={classes(styles.icon, props.size === 16 && styles.small, props.size === 24 && styles.large)}
    data-icon=""
    aria-hidden="true"
  >
    <use href={address(props.name)} />
  </svg>
)
