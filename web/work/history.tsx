import { createSignal, For, Show } from 'solid-js'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { toldOf } from '#web/work/history-words.ts'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'
import type { HistoryEntry } from '#shared/work/history.ts'

const shownAtFirst = 10

/** What happened to a task, newest first, from its facts; notes stand in their own section. */
export function History(props: { readonly entries: readonly HistoryEntry[] }) {
  const t = useWords(taskWords)
  const [isWhole, setWhole] = createSignal(false)
  const entries = () => props.entries.filter(({ type }) => type !== 'note-added')
  const shown = () => (isWhole() ? entries() : entries().slice(0, shownAtFirst))
  const hidden = () => entries().length - shown().length
  return (
    <Section title={t.history()} size="small">
      <ul class={styles.entries} role="list">
        <For each={shown()}>{(entry) => <Entry entry={entry} />}</For>
      </ul>
      <Show when={hidden() > 0}>
        <p class={styles.more}>
          <Button look="link" onClick={() => setWhole(true)}>
            {t.showOlder(hidden())}
          </Button>
        </p>
      </Show>
    </Section>
  )
}

function Entry(props: { readonly entry: HistoryEntry }) {
  const t = useWords(taskWords)
  const me = useMe()
  const told = () => toldOf(t, props.entry)
  return (
    <li>
      <Show when={told().who} fallback={<Icon name="clock" />}>
        {(who) => <Avatar name={who()} />}
      </Show>
      <div>
        <p>
          <Show when={told().who}>
            <strong>{told().who}</strong>{' '}
          </Show>
          {told().what}
        </p>
        <Show when={props.entry.text}>
          <p class={styles.said}>{props.entry.text}</p>
        </Show>
      </div>
      <time datetime={props.entry.at}>{formatMoment(props.entry.at, me().zone)}</time>
    </li>
  )
}
