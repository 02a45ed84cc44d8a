import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { createTicks } from '#web/meetings/room/create-ticks.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { minutesSince } from '#web/meetings/room/spans.ts'
import styles from '#web/meetings/room/waiting-list.module.css'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'

/** A guest who knocked; `since` is an ISO instant. */
export type Waiting = {
  readonly id: string
  readonly name: string
  readonly affiliation: string
  readonly since: string
}

export type WaitingActs = {
  readonly waiting: readonly Waiting[]
  readonly onAdmit: (id: string) => void
  /** Left out where somebody may see the waiting but not turn them away. */
  readonly onDecline?: ((id: string) => void) | undefined
  /** Whose decision is on its way. */
  readonly busy?: string | undefined
}

const everyMs = 15_000

/** Who waits, in the order of knocking, each with the two answers. */
export function WaitingList(props: WaitingActs & { compact?: boolean }) {
  const t = useWords(roomWords)
  const now = createTicks(everyMs)
  return (
    <ul role="list" class={styles.list} data-compact={props.compact ? '' : undefined}>
      <For each={props.waiting}>
        {(guest) => (
          <li class={styles.guest}>
            <Avatar name={guest.name} size={32} guest />
            <span class={styles.who}>
              <span>{guest.name}</span>
              <span class={styles.note}>
                {t.guestOf(guest.affiliation)}, {t.waitsFor(minutesSince(guest.since, now()))}
              </span>
            </span>
            <span class={styles.answers}>
              <Button
                look={props.compact ? 'primary' : 'secondary'}
                size="small"
                busy={props.busy === guest.id}
                aria-label={t.admitWhom(guest.name)}
                onClick={() => props.onAdmit(guest.id)}
              >
                {props.compact ? t.admit() : t.admitShort()}
              </Button>
              <Show when={props.onDecline}>
                {(decline) => (
                  <Button size="small" aria-label={t.declineWhom(guest.name)} onClick={() => decline()(guest.id)}>
                    {t.decline()}
                  </Button>
                )}
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
