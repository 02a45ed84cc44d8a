import { createSignal, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Uploads } from '#web/outputs/create-uploads.ts'
import { FileList } from '#web/outputs/file-list.tsx'
import { submitWords } from '#web/outputs/submit-words.ts'
import { submitFields } from '#web/outputs/submit-draft.ts'
import styles from '#web/outputs/submit.module.css'
import { Button } from '#web/ui/button.tsx'
import { FieldError, FieldHint } from '#web/ui/field.tsx'

const takes = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'
const field = submitFields.files

/** Choosing files by a button, by the camera, or by dragging; each begins to upload at once. */
export function FilePicker(props: { readonly uploads: Uploads; readonly error: string | undefined }) {
  const t = useWords(submitWords)
  const [isOver, setOver] = createSignal(false)
  let picker: HTMLInputElement | undefined
  let camera: HTMLInputElement | undefined
  let replacing: string | undefined
  const choose = (id?: string) => {
    replacing = id
    picker?.click()
  }
  const take = (input: HTMLInputElement) => {
    const [first, ...rest] = input.files ?? []
    if (first && replacing !== undefined) props.uploads.replace(replacing, first)
    else if (first) props.uploads.add([first, ...rest])
    replacing = undefined
    input.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer) props.uploads.add(event.dataTransfer.files)
  }
  const described = () => `${field}-hint${props.error ? ` ${field}-error` : ''}`
  return (
    <div
      class={styles.picker}
      role="group"
      aria-labelledby={`${field}-label`}
      data-error={props.error ? '' : undefined}
    >
      <p class={styles.label} id={`${field}-label`}>
        {t.files()}
      </p>
      <FieldHint for={field} text={t.filesHint()} />
      <FileList uploads={props.uploads} onReplace={choose} onRemoved={() => document.getElementById(field)?.focus()} />
      <div
        class={styles.drop}
        data-over={isOver() ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button id={field} icon="upload" aria-describedby={described()} onClick={() => choose()}>
          {t.pick()}
        </Button>
        <span class={styles.onTouch}>
          <Button icon="scan" onClick={() => camera?.click()}>
            {t.scan()}
          </Button>
        </span>
        <span class={styles.onMouse}>{t.orDrag()}</span>
      </div>
      <Show when={props.error}>
        <FieldError for={field} text={props.error} />
      </Show>
      <input
        ref={(element) => (picker = element)}
        type="file"
        multiple
        accept={takes}
        hidden
        aria-hidden="true"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(element) => (camera = element)}
        type="file"
        accept="image/png,image/jpeg"
        capture="environment"
        hidden
        aria-hidden="true"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  )
}
