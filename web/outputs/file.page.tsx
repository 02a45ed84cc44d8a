import { useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { outputAddress, ownDocument } from '#web/kernel/addresses.ts'
import { formatSize } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { createOutput } from '#web/outputs/create-output.ts'
import { DocumentView } from '#web/outputs/document-view.tsx'
import { Hash } from '#web/outputs/hash.tsx'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/output.module.css'
import { needOwnDocument } from '#web/outputs/own-document.ts'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** One file of a result: its bytes, its print, and the version that it belongs to. */
export default function FilePage() {
  needOwnDocument()
  const t = useWords(outputsWords)
  const params = useParams<{ id: string; upload: string }>()
  const output = createOutput(() => params.id)
  const found = () => {
    const known = output.value()
    const version = known?.versions.findLast(({ files }) => files.some(({ upload }) => upload === params.upload))
    const file = version?.files.find(({ upload }) => upload === params.upload)
    return known && version && file && { output: known, version: version.version, file }
  }
  const refused = () => output.refused() ?? (output.value() && !found() ? { code: 'NOT_FOUND', tells: {} } : undefined)
  usePageTitle(() => found()?.file.name ?? t.file())
  useFrame(() => ({
    title: t.file(),
    isFixed: found() !== undefined,
    back: { href: outputAddress(params.id), text: t.output() },
  }))
  return (
    <Switch
      fallback={
        <Page>
          <Loading heading={t.file()} lines={8} />
        </Page>
      }
    >
      <Match when={found()}>{(known) => <Found {...known()} />}</Match>
      <Match when={refused()}>
        {(why) => (
          <Page>
            <PageHead title={t.file()} />
            <OutputsNotice refused={why()} onRetry={output.refresh} />
          </Page>
        )}
      </Match>
    </Switch>
  )
}

function Found(props: { readonly output: OutputDetail; readonly version: number; readonly file: EvidenceFile }) {
  const t = useWords(outputsWords)
  const [page, setPage] = createSignal(1)
  return (
    <div class={styles.filePage}>
      <header class={styles.fileHead}>
        <p class="small">
          <a href={outputAddress(props.output.id)} rel={ownDocument}>
            {props.output.title}
          </a>
          <span class="muted">, {t.version(props.version)}</span>
        </p>
        <h1 tabindex="-1">{props.file.name}</h1>
        <p class="fine muted">
          {formatSize(props.file.size)} · <Hash value={props.file.sha256} name={props.file.name} isWhole />
        </p>
        <Show when={props.file.scan === 'none'} fallback={<p class="fine muted">{t.scannedClean()}</p>}>
          <p class="fine muted">{t.notScanned()}</p>
        </Show>
      </header>
      <DocumentView output={props.output.id} file={props.file} page={page()} onPage={setPage} />
    </div>
  )
}
