import { createEffect, For, on, Show } from 'solid-js'
import { formatCalendarDate, formatTime } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { showToast } from '#web/ui/toast.tsx'
import type { Changes } from '#web/work/changes.ts'
import { sentenceOf } from '#web/work/history-words.ts'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'

type ChangedNoticeProps = {
  readonly changes: Changes | undefined
  readonly text: string
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onRead: () => void
}

/** What others changed while I was writing, by whom, and three ways for my text: keep writing, copy, save. */
export function ChangedNotice(props: ChangedNoticeProps) {
  const t = useWords(taskWords)
  const me = useMe()
  const lines = (): readonly string[] => [
    ...(props.changes?.entries ?? []).map((entry) => `${sentenceOf(t, entry)}, ${formatTime(entry.at, me().zone)}.`),
    ...(props.changes?.due === undefined ? [] : [t.dueMoved(formatCalendarDate(props.changes.due))]),
  ]
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    showToast({ text: t.textCopied() })
  }
  createEffect(
    on(lines, (now) => {
      if (now.length > 0) announce(`${t.whileWriting()}: ${now[0] ?? ''} ${t.textStays()}`)
    }),
  )
  return (
    <Show when={props.changes}>
      <Alert kind="warning">
        <p>
          <strong>{t.whileWriting()}</strong>
        </p>
        <ul class={styles.questions}>
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
        <p>{t.textStays()}</p>
        <div class={styles.changedActions}>
          <Cluster gap={2}>
            <Button size="small" onClick={() => void copy()}>
              {t.copyText()}
            </Button>
            <Button size="small" busy={props.isSaving} onClick={props.onSave}>
              {t.saveNote()}
            </Button>
            <Button size="small" look="quiet" onClick={props.onRead}>
              {t.understood()}
            </Button>
          </Cluster>
        </div>
      </Alert>
    </Show>
  )
}
