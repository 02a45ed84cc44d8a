import { createSignal, For, Show } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Cluster, Form } from '#web/ui/layout.tsx'
import { Section } from '#web/ui/section.tsx'
import { StateWord } from '#web/ui/state.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { ChangedNotice } from '#web/work/changed-notice.tsx'
import { createNote } from '#web/work/create-note.ts'
import styles from '#web/work/task.module.css'
import { workApi } from '#web/work/work-api.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type NotesProps = { readonly task: TaskDetail; readonly onChanged: () => void }

/** Notes of a task; what I am writing stays mine, whatever others change meanwhile. */
export function Notes(props: NotesProps) {
  const t = useWords(taskWords)
  const me = useMe()
  const note = createNote(() => props.task, me().person)
  const [fault, setFault] = createSignal<string>()
  const [add, adding] = createIntent((input: Parameters<typeof workApi.addNote>[0], options) =>
    workApi.addNote(input, options),
  )
  const field = () => `note-${props.task.id}`
  const send = async () => {
    const length = note.text().trim().length
    const wrong = length === 0 ? t.noteMissing() : length > 4000 ? t.noteTooLong() : undefined
    setFault(wrong)
    if (wrong !== undefined) {
      document.getElementById(field())?.focus()
      return
    }
    const result = await add({ id: props.task.id, text: note.text() })
    if (!result.ok) return
    note.done()
    announce(t.noteSaved())
    document.getElementById(field())?.focus()
    props.onChanged()
  }
  return (
    <Section title={t.notes()} size="small" count={props.task.notes.length > 0 ? props.task.notes.length : undefined}>
      <Show when={props.task.notes.length > 0} fallback={<p class={styles.none}>{t.noNotes()}</p>}>
        <ul class={styles.entries} role="list">
          <For each={props.task.notes}>
            {(entry) => (
              <li>
                <Avatar name={entry.byName} />
                <div>
                  <p>
                    <strong>{entry.byName}</strong>
                  </p>
                  <p class={styles.prose}>{entry.text}</p>
                </div>
                <time datetime={entry.at}>{formatMoment(entry.at, me().zone)}</time>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class={styles.write}>
        <ChangedNotice
          changes={note.changes()}
          text={note.text()}
          isSaving={adding.busy()}
          onSave={() => void send()}
          onRead={note.look}
        />
        <Form onSubmit={() => void send()} label={t.writeNote()}>
          <TextArea
            id={field()}
            label={t.writeNote()}
            hint={t.noteHint()}
            value={note.text()}
            onInput={note.write}
            error={fault()}
          />
          <WorkNotice refused={adding.refused()} onRetry={() => void send()} />
          <Cluster>
            <Button type="submit" busy={adding.busy()}>
              {t.saveNote()}
            </Button>
            <Show when={note.text().trim() !== ''}>
              <span class="small">
                <StateWord state="saved_on_device" shape />
              </span>
            </Show>
          </Cluster>
        </Form>
      </div>
    </Section>
  )
}
