import { createEffect, createUniqueId, Show } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { NotesModel } from '#web/meetings/create-notes.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { announce } from '#web/ui/announce.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { TextArea } from '#web/ui/text-area.tsx'

const longest = 20_000

type NotesProps = { readonly notes: NotesModel; readonly mayWrite: boolean; readonly zone: string }

/** The notes: a sheet to write on for who holds the pen, running text for the others. */
export function NotesPanel(props: NotesProps) {
  const t = useWords(minutesWords)
  const id = createUniqueId()
  const shown = () => props.notes.shown.value()
  // Only who has just asked for the pen is led to the sheet; a page that goes on under its lease leaves the focus.
  let isAsked = false
  createEffect(() => {
    if (!props.notes.isMine() || !isAsked) return
    isAsked = false
    document.getElementById(id)?.focus()
  })
  const take = (isAdding: boolean) => {
    isAsked = true
    props.notes.takePen(isAdding)
  }
  return (
    <div class={styles.notes}>
      <Show
        when={props.notes.isMine()}
        fallback={
          <Show when={shown()?.text} fallback={<p class="small muted">{t.noNotes()}</p>}>
            {(text) => <p class={styles.text}>{text()}</p>}
          </Show>
        }
      >
        <TextArea
          id={id}
          label={t.notesLabel()}
          hint={t.notesHint()}
          rows={10}
          value={props.notes.draft()}
          onInput={props.notes.type}
          error={props.notes.draft().length > longest ? t.notesTooLong() : undefined}
        />
      </Show>
      <PenLine {...props} />
      <MeetingsNotice refused={props.notes.failed()} zone={props.zone} action={<></>} />
      <Show when={props.mayWrite}>
        <Cluster>
          <Show
            when={props.notes.isMine()}
            fallback={
              <Button size="small" busy={props.notes.taking()} onClick={() => take(false)}>
                {t.takePen()}
              </Button>
            }
          >
            <Button size="small" onClick={props.notes.givePen}>
              {t.givePen()}
            </Button>
          </Show>
        </Cluster>
      </Show>
      <Show when={props.notes.unsent()}>
        {(text) => <Unsent notes={props.notes} text={text()} onAdd={() => take(true)} />}
      </Show>
    </div>
  )
}

/** Who holds the pen, until when, and whether the text is safe, in words. */
function PenLine(props: NotesProps) {
  const t = useWords(minutesWords)
  const now = useNow()
  const time = (at: string) => formatTimeWithZone(at, props.zone)
  const pen = () => {
    const { writerName, until } = props.notes.shown.value() ?? {}
    const isRunning = until !== undefined && until > now()
    if (props.notes.isMine()) return isRunning ? t.penMine(time(until)) : t.penOver()
    if (writerName === undefined) return t.penFree()
    return isRunning ? t.penOf(writerName, time(until)) : t.penWas(writerName)
  }
  const safe = () => {
    const savedAt = props.notes.shown.value()?.savedAt
    if (props.notes.isMine() && props.notes.isDirty()) return props.notes.failed() ? t.keptHere() : t.saving()
    return savedAt === undefined ? '' : t.savedAt(time(savedAt))
  }
  return (
    <p class="small muted dots">
      <span>{pen()}</span>
      <Show when={safe()}>{(text) => <span>{text()}</span>}</Show>
    </p>
  )
}

function Unsent(props: { readonly notes: NotesModel; readonly text: string; readonly onAdd: () => void }) {
  const t = useWords(minutesWords)
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    announce(t.copied())
  }
  return (
    <Alert kind="warning" live>
      <p class="strong">{t.unsent()}</p>
      <p>{t.unsentText()}</p>
      <p class={styles.text}>{props.text}</p>
      <Cluster>
        <Button size="small" onClick={() => void copy()}>
          {t.copy()}
        </Button>
        <Button size="small" busy={props.notes.taking()} onClick={() => props.onAdd()}>
          {t.addBack()}
        </Button>
        <Button size="small" look="quiet" onClick={props.notes.drop}>
          {t.drop()}
        </Button>
      </Cluster>
    </Alert>
  )
}
