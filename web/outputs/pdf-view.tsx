import { createEffect, createResource, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { drawPage, openPdf } from '#web/outputs/pdf-source.ts'
import styles from '#web/outputs/document.module.css'
import { Alert } from '#web/ui/alert.tsx'
import { Loading } from '#web/ui/loading.tsx'

type PdfProps = {
  readonly bytes: Blob
  readonly name: string
  readonly page: number
  readonly zoom: number
  readonly onPages: (pages: number) => void
}

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'
const isOver = (error: unknown) => error instanceof Error && error.name === 'RenderingCancelledException'

/** One page of a PDF, drawn; its text stands beside the picture for those who cannot see it. */
export default function PdfView(props: PdfProps) {
  const t = useWords(outputsWords)
  const [text, setText] = createSignal<string>()
  const [fault, setFault] = createSignal<'broken' | 'locked'>()
  const [wide, setWide] = createSignal(0)
  let canvas: HTMLCanvasElement | undefined
  let place: HTMLDivElement | undefined
  const [pdf] = createResource(
    () => props.bytes,
    async (bytes) => {
      setFault(undefined)
      try {
        const opened = await openPdf(await bytes.arrayBuffer())
        props.onPages(opened.numPages)
        return opened
      } catch (error) {
        setFault(isLocked(error) ? 'locked' : 'broken')
        return undefined
      }
    },
  )
  onCleanup(() => void pdf.latest?.loadingTask.destroy())

  onMount(() => {
    const resized = new ResizeObserver(() => setWide(place?.clientWidth ?? 0))
    if (place) resized.observe(place)
    onCleanup(() => resized.disconnect())
  })
  createEffect(
    on([() => pdf(), () => props.page, () => props.zoom, wide], ([known, page, zoom, fits]) => {
      if (!known || !canvas || fits === 0 || page > known.numPages) return
      const stop = new AbortController()
      onCleanup(() => stop.abort())
      const width = Math.max(200, fits) * zoom
      drawPage(known, page, canvas, width, stop.signal).then(
        (read) => {
          if (!stop.signal.aborted) setText(read.trim())
        },
        (error: unknown) => {
          if (!isOver(error) && !stop.signal.aborted) setFault('broken')
        },
      )
    }),
  )

  return (
    <Show
      when={!fault()}
      fallback={<Alert kind="info">{fault() === 'locked' ? t.pdfPassword() : t.fileBroken()}</Alert>}
    >
      <div class={styles.sheet} ref={(element) => (place = element)}>
        <Show when={text() === undefined}>
          <Loading label={t.fileLoading()} lines={6} />
        </Show>
        <canvas
          ref={(element) => (canvas = element)}
          class={styles.canvas}
          hidden={text() === undefined}
          role="img"
          aria-label={t.pageOfFile(props.name, props.page, pdf()?.numPages ?? props.page)}
        />
        <p class="visually-hidden">{text() === '' ? t.noTextOnPage() : text()}</p>
      </div>
    </Show>
  )
}
