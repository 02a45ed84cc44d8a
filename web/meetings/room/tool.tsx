import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Toolbar } from '#web/meetings/room/create-toolbar.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/tool.module.css'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import type { IconName } from '#web/ui/icons.ts'

export type ToolProps = {
  /** The constant name; an off state adds the word "mati" for the eye only. */
  readonly label: string
  readonly icon: IconName
  readonly onPress: () => void
  /** What a press does: "Bisukan mikrofon (Ctrl+D)". */
  readonly hint?: string | undefined
  readonly isPressed?: boolean | undefined
  readonly isExpanded?: boolean | undefined
  readonly isBusy?: boolean | undefined
  readonly offIcon?: IconName
  readonly isDanger?: boolean
}

type InToolbar<Name extends string> = ToolProps & { readonly name: Name; readonly bar: Toolbar<Name> }

/** The icon over its word. */
const Inside = (props: { of: ToolProps }) => {
  const t = useWords(roomWords)
  return (
    <>
      <Icon name={(props.of.isPressed === false && props.of.offIcon) || props.of.icon} size={24} />
      <span class={styles.word}>
        {props.of.label}
        <Show when={props.of.isPressed === false && props.of.offIcon}>
          <span aria-hidden="true"> {t.off()}</span>
        </Show>
      </span>
    </>
  )
}

/** A big button of the meeting, 48 px at least. */
export const PlainTool = (props: ToolProps) => (
  <button
    type="button"
    class={classes(styles.tool, props.isDanger && styles.danger)}
    title={props.hint}
    aria-pressed={props.isPressed}
    aria-expanded={props.isExpanded}
    aria-busy={props.isBusy ? 'true' : undefined}
    onClick={() => props.onPress()}
  >
    <Inside of={props} />
  </button>
)

/** The same as one of a toolbar. */
export const Tool = <Name extends string>(props: InToolbar<Name>) => (
  <button
    ref={(element) => props.bar.hold(props.name, element)}
    type="button"
    class={classes(styles.tool, props.isDanger && styles.danger)}
    data-tool={props.name}
    tabIndex={props.bar.tabIndex(props.name)}
    title={props.hint}
    aria-pressed={props.isPressed}
    aria-expanded={props.isExpanded}
    aria-busy={props.isBusy ? 'true' : undefined}
    onFocus={() => props.bar.onFocus(props.name)}
    onClick={() => props.onPress()}
  >
    <Inside of={props} />
  </button>
)
