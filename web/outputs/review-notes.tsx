import { createSignal, For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { placeOf } from '#web/outputs/point-place.ts'
import { nextNoteId, summaryPart } from '#web/outputs/review-draft.ts'
import styles from '#web/outputs/review.module.css'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import type { ReviewPoint } from '#shared/outputs/output.ts'

const noteField = 'catatan-baru'

/** Notes on the version, each tied to the file and page that was open; private until the review is sent. */
export function ReviewNotes(props: { readonly review: Review }) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const [text, setText] = createSignal('')
  const [edited, setEdited] = createSignal<string>()
  const [error, setError] = createSignal<string>()
  const notes = () => props.review.draft().notes
  const files = () => props.review.now().files
  const isPaged = () => props.review.file()?.type === 'application/pdf'
  const place = (): Pick<ReviewPoint, 'file' | 'page'> => {
    const file = props.review.file()
    if (props.review.part() === summaryPart || !file || props.review.isComparing()) return {}
    return { file: file.upload, ...(isPaged() && { page: props.review.page() }) }
  }
  const placeWords = () => placeOf(o, place(), files())

  const add = () => {
    const written = text().trim()
    setError(written === '' ? t.noteMissing() : written.length > 1000 ? t.noteTooLong() : undefined)
    if (error()) {
      document.getElementById(noteField)?.focus()
      return
    }
    const id = edited()
    props.review.set({
      notes: id
        ? notes().map((note) => (note.id === id ? { ...note, text: written } : note))
        : [...notes(), { id: nextNoteId(notes()), text: written, ...place() }],
    })
    setText('')
    setEdited(undefined)
    announce(t.noteAdded())
    document.getElementById(noteField)?.focus()
  }
  const edit = (note: ReviewPoint) => {
    setText(note.text)
    setEdited(note.id)
    document.getElementById(noteField)?.focus()
  }
  const remove = (note: ReviewPoint) => {
    props.review.set({ notes: notes().filter(({ id }) => id !== note.id) })
    announce(t.noteRemoved())
    document.getElementById(noteField)?.focus()
  }
  return (
    <>
      <Show when={notes().length > 0} fallback={<p class={styles.none}>{t.noNotes()}</p>}>
        <ol role="list">
          <For each={notes()}>
            {(note, i) => (
              <li class={styles.note} data-open={edited() === note.id ? '' : undefined}>
                <div class={styles.noteHead}>
                  <span class={styles.marker} aria-hidden="true">
                    {i() + 1}
                  </span>
                  <NotePlace note={note} review={props.review} />
                  <span class={styles.noteActs}>
                    <Button
                      look="quiet"
                      size="small"
                      icon="pencil"
                      label={t.editNote(i() + 1)}
                      onClick={() => edit(note)}
                    />
                    <Button
                      look="quiet"
                      size="small"
                      icon="x"
                      label={t.removeNote(i() + 1)}
                      onClick={() => remove(note)}
                    />
                  </span>
                </div>
                <p class={styles.said}>{note.text}</p>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <div class={styles.composer}>
        <TextArea
          id={noteField}
          label={edited() ? t.editNote(notes().findIndex(({ id }) => id === edited()) + 1) : t.newNote()}
          hint={edited() ? undefined : placeWords() ? t.noteFor(placeWords()) : t.noteForAll()}
          rows={3}
          value={text()}
          onInput={setText}
          error={error()}
        />
        <div class={styles.noteActs}>
          <Button size="small" onClick={add}>
            {edited() ? t.saveNote() : t.addNote()}
          </Button>
          <Show when={edited()}>
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                setText('')
                setEdited(undefined)
              }}
            >
              {t.cancelEdit()}
            </Button>
          </Show>
        </div>
        <p class="fine muted">{t.privateNotes()}</p>
      </div>
    </>
  )
}

/** Where a note belongs; pressing it opens that page. */
function NotePlace(props: { readonly note: ReviewPoint; readonly review: Review }) {
  const t = useWords(reviewWords)
  const file = () => props.review.now().files.find(({ upload }) => upload === props.note.file)
  const words = () => (props.note.page === undefined ? (file()?.name ?? '') : t.page(props.note.page))
  return (
    <Show when={file()} fallback={<strong class="small">{t.wholeOutput()}</strong>}>
      {(known) => (
        <button
          type="button"
          class={styles.place}
          title={known().name}
          onClick={() => {
            props.review.open(known().upload)
            props.review.setPage(props.note.page ?? 1)
          }}
        >
          {words()}
        </button>
      )}
    </Show>
  )
}
