import { createUniqueId, type JSX, onMount, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/side-panel.module.css'
import { Button } from '#web/ui/button.tsx'

type SidePanelProps = {
  readonly title: string
  readonly count?: number | undefined
  /** The caller gives the focus back to what opened the panel. */
  readonly onClose: () => void
  readonly children: JSX.Element
}

/** One panel beside the stage, a full sheet on a phone; it takes the focus when it opens, Esc closes it. */
export function SidePanel(props: SidePanelProps) {
  const t = useWords(roomWords)
  const id = createUniqueId()
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  return (
    <aside
      class={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div class={styles.head}>
        <h2 class={styles.title} id={id} tabIndex={-1} ref={(element) => (heading = element)}>
          {props.title}
          <Show when={props.count !== undefined}>
            <span class={styles.count}> {props.count}</span>
          </Show>
        </h2>
        <Button look="quiet" size="small" icon="x" label={t.closePanel(props.title)} onClick={() => props.onClose()} />
      </div>
      <div class={styles.body}>{props.children}</div>
    </aside>
  )
}
