import { createResource, createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { later } from '#web/kernel/later.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { DocumentTools } from '#web/outputs/document-tools.tsx'
import styles from '#web/outputs/document.module.css'
import { loadFile } from '#web/outputs/load-file.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { PictureView } from '#web/outputs/picture-view.tsx'
import { SaveButton } from '#web/outputs/save-button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Loading } from '#web/ui/loading.tsx'
import type { EvidenceFile } from '#shared/outputs/output.ts'

const PdfView = later(() => import('#web/outputs/pdf-view.tsx'))

type DocumentProps = {
  readonly output: string
  readonly file: EvidenceFile
  readonly page: number
  readonly onPage: (page: number) => void
  /** Stands first in the bar: the choice of version. */
  readonly start?: JSX.Element
}

const isPicture = ({ type }: EvidenceFile) => type === 'image/png' || type === 'image/jpeg'

/** One file of a version, shown in the browser where that is safe; Office files are given to the device. */
export function DocumentView(props: DocumentProps) {
  const t = useWords(outputsWords)
  const [pages, setPages] = createSignal(0)
  const [zoom, setZoom] = createSignal(1)
  const isPdf = () => props.file.type === 'application/pdf'
  const isShown = () => isPdf() || isPicture(props.file)
  const [loaded, { refetch }] = createResource(
    () => isShown() && { output: props.output, file: props.file },
    ({ output, file }) => {
      setPages(0)
      return loadFile(output, file)
    },
  )
  // While another file is on its way, the one before is not its content.
  const result = () => (loaded.loading ? undefined : loaded())
  const answer = () => {
    const known = result()
    return known?.ok ? known.answer : undefined
  }
  const refused = () => {
    const known = result()
    return known && !known.ok ? known : undefined
  }
  return (
    <div class={styles.document}>
      <DocumentTools
        start={props.start}
        page={props.page}
        pages={isPdf() ? pages() : 0}
        onPage={props.onPage}
        zoom={isShown() ? zoom() : undefined}
        onZoom={setZoom}
        end={<SaveButton output={props.output} file={props.file} />}
      />
      <div class={styles.paper} tabindex="0" role="region" aria-label={props.file.name}>
        <Switch fallback={<Loading label={t.fileLoading()} lines={6} />}>
          <Match when={!isShown()}>
            <Empty icon="file-text" title={props.file.name} text={t.fileNotShown()} />
          </Match>
          <Match when={refused()}>{(why) => <OutputsNotice refused={why()} onRetry={() => void refetch()} />}</Match>
          <Match when={answer()}>
            {(known) => (
              <Show
                when={isPdf()}
                fallback={<PictureView bytes={known().bytes} name={props.file.name} zoom={zoom()} />}
              >
                <PdfView
                  meanwhile={<Loading label={t.fileLoading()} lines={6} />}
                  bytes={known().bytes}
                  name={props.file.name}
                  page={props.page}
                  zoom={zoom()}
                  onPages={setPages}
                />
              </Show>
            )}
          </Match>
        </Switch>
      </div>
    </div>
  )
}
