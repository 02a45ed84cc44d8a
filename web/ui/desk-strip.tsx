import { For, Show } from 'solid-js'
import { Avatar } from '#web/ui/avatar.tsx'
import styles from '#web/ui/desk-strip.module.css'
import { Icon } from '#web/ui/icon.tsx'

export type Desk = {
  /** A person's name, or the queue's. */
  readonly who: string
  readonly isQueue?: boolean
  /** "9 Nov 10.31–17 Nov 16.41" or "sejak 17 Nov 16.41" */
  readonly when: string
  /** "6 hari kerja" */
  readonly lasted?: string
  readonly isCurrent?: boolean
}

/** On whose desk and since when: every holder in order, the present one with the bar. */
export const DeskStrip = (props: { desks: readonly Desk[]; label: string }) => (
  <div class={styles.wrap}>
    <ol
      class={styles.desk}
      role="list"
      aria-label={props.label}
      data-side-by-side={props.desks.length <= 3 ? '' : undefined}
    >
      <For each={props.desks}>
        {(desk) => (
          <li aria-current={desk.isCurrent ? 'true' : undefined}>
            <Show when={desk.isQueue} fallback={<Avatar name={desk.who} />}>
              <Icon name="inbox" />
            </Show>
            <span class={styles.who}>{desk.who}</span>
            <span class={styles.when}>
              <span>{desk.when}</span>
              <Show when={desk.lasted}>
                <span>{desk.lasted}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  </div>
)
