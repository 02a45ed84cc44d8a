import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import type { WaitingActs } from '#web/meetings/room/waiting-list.tsx'
import styles from '#web/meetings/room/waiting-line.module.css'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'

/** One line under the header: who waits, with the answer that is nearly always given. */
export function WaitingLine(props: WaitingActs & { onShowAll: () => void }) {
  const t = useWords(roomWords)
  const alone = () => (props.waiting.length === 1 ? props.waiting[0] : undefined)
  return (
    <Show when={props.waiting.length > 0}>
      <section class={styles.line} aria-label={t.waiting()}>
        <Icon name="users" />
        <span class={styles.text}>{alone() ? t.waits(alone()?.name ?? '') : t.waitMany(props.waiting.length)}</span>
        <Show
          when={alone()}
          fallback={
            <Button look="primary" size="small" onClick={() => props.onShowAll()}>
              {t.people()}
            </Button>
          }
        >
          {(guest) => (
            <Button
              look="primary"
              size="small"
              busy={props.busy === guest().id}
              aria-label={t.admitWhom(guest().name)}
              onClick={() => props.onAdmit(guest().id)}
            >
              {t.admitShort()}
            </Button>
          )}
        </Show>
      </section>
    </Show>
  )
}
