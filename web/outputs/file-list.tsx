import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { formatNumber, formatSize } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { Uploads } from '#web/outputs/create-uploads.ts'
import { useOutputsSentence } from '#web/outputs/outputs-notice.tsx'
import { submitWords, type SubmitWords } from '#web/outputs/submit-words.ts'
import styles from '#web/outputs/submit.module.css'
import { quarterOf, type UploadRow } from '#web/outputs/upload-row.ts'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { ProgressBar } from '#web/ui/progress-bar.tsx'
import { states, type StateName } from '#web/ui/status-words.ts'

type FileListProps = {
  readonly uploads: Uploads
  readonly onReplace: (id: string) => void
  readonly onRemoved: () => void
}

/** The files of this version, each with what has become of it. */
export const FileList = (props: FileListProps) => (
  <ul role="list" class={styles.files}>
    <For each={props.uploads.rows}>{(row) => <FileRow {...props} row={row} />}</For>
  </ul>
)

const part = ({ sent, size }: UploadRow) => (size === 0 ? 0 : sent / size)

function noteOf(t: SubmitWords, row: UploadRow): { readonly state?: StateName; readonly text: string } {
  switch (row.state) {
    case 'waiting':
      return { text: t.waiting() }
    case 'hashing':
      return { text: t.hashing() }
    case 'sending':
      return {
        text: t.sending(formatNumber(Math.floor(part(row) * 100)), formatSize(row.sent), formatSize(row.size)),
      }
    case 'checking':
      return { text: t.checking() }
    case 'done':
      return { state: 'sent', text: t.uploaded(formatSize(row.size)) }
    case 'kept':
    case 'refused':
      return { state: 'saved_on_device', text: keptNote(t, row.refused?.code) }
  }
}

const keptNote = (t: SubmitWords, code: string | undefined) =>
  code === 'SIGN_IN' ? t.keptSignIn() : code === 'OFFLINE' || code === 'BROKEN' ? t.keptOnDevice() : t.keptBusy()

function FileRow(props: FileListProps & { readonly row: UploadRow }) {
  const t = useWords(submitWords)
  const sentence = useOutputsSentence()
  const quarter = createMemo(() => quarterOf(props.row))
  const note = () => noteOf(t, props.row)
  const isOnItsWay = () => ['hashing', 'sending', 'checking'].includes(props.row.state)
  createEffect(
    on(
      quarter,
      (now) => {
        if (now > 0) announce(now === 4 ? t.aloudDone(props.row.name) : t.aloudPart(props.row.name, now * 25))
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => props.row.state,
      (state) => {
        if (state === 'refused' && props.row.refused) announce(`${props.row.name}: ${sentence(props.row.refused)}`)
      },
    ),
  )
  const remove = () => {
    announce(t.aloudRemoved(props.row.name))
    props.uploads.remove(props.row.id)
    props.onRemoved()
  }
  return (
    <li class={styles.file} data-refused={props.row.state === 'refused' ? '' : undefined}>
      <Icon name="file-text" />
      <span class={styles.name}>{props.row.name}</span>
      <span class={styles.acts}>
        <Acts {...props} onRemove={remove} />
      </span>
      <Show when={isOnItsWay()}>
        <span class={styles.below}>
          <ProgressBar label={t.uploadOf(props.row.name)} part={part(props.row)} />
        </span>
      </Show>
      <Show
        when={props.row.state !== 'refused'}
        fallback={
          <p class={styles.error} data-tone="error">
            <Icon name={states.error.icon} size={16} />
            <span>{props.row.refused && sentence(props.row.refused)}</span>
          </p>
        }
      >
        <p class={styles.note}>
          <Show when={note().state}>{(state) => <Icon name={states[state()].icon} size={16} />}</Show>
          <span class="num">{note().text}</span>
        </p>
      </Show>
    </li>
  )
}

/** What can be done with a row: cancel, replace, try again, take away. */
function Acts(props: FileListProps & { readonly row: UploadRow; readonly onRemove: () => void }) {
  const t = useWords(submitWords)
  const is = (...states: readonly UploadRow['state'][]) => states.includes(props.row.state)
  const mayRepeat = () =>
    is('kept') || ['UPLOAD_BROKEN', 'FILE_HASH_DIFFERS', 'FILE_NOT_READY'].includes(props.row.refused?.code ?? '')
  return (
    <>
      <Show when={mayRepeat()}>
        <Button
          look="quiet"
          size="small"
          aria-label={t.againNamed(props.row.name)}
          onClick={() => props.uploads.retry(props.row.id)}
        >
          {t.again()}
        </Button>
      </Show>
      <Show when={is('done', 'refused')}>
        <Button
          look="quiet"
          size="small"
          aria-label={t.replaceNamed(props.row.name)}
          onClick={() => props.onReplace(props.row.id)}
        >
          {t.replace()}
        </Button>
      </Show>
      <Button
        look="quiet"
        size="small"
        aria-label={is('done', 'refused') ? t.removeNamed(props.row.name) : t.cancelNamed(props.row.name)}
        onClick={() => props.onRemove()}
      >
        {is('done', 'refused') ? t.remove() : t.cancel()}
      </Button>
    </>
  )
}
