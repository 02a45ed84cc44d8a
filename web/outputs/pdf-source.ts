import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerSrc

// Vite reads these calls as they are written: the options cannot have a name.
const found: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
}
const parts = new Map(Object.entries(found).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]))

/** Character maps, standard fonts and decoders of scanned pages, from our own origin under the names of the build. */
class OwnParts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = parts.get(filename)
    if (url === undefined) throw new Error(`pdfjs asks for ${filename}`)
    const reply = await fetch(url)
    if (!reply.ok) throw new Error(`${filename} did not come`)
    return new Uint8Array(await reply.arrayBuffer())
  }
}

/** Opens a PDF to be drawn: no scripts, no forms, nothing from elsewhere. */
export const openPdf = (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  getDocument({
    data: bytes,
    BinaryDataFactory: OwnParts,
    useWorkerFetch: false,
    cMapUrl: 'own/',
    standardFontDataUrl: 'own/',
    wasmUrl: 'own/',
    enableXfa: false,
    stopAtErrors: false,
  }).promise

/** One page on a canvas, as wide as asked; answers its text, which a screen reader reads instead. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<string> {
  const page = await pdf.getPage(number)
  if (signal.aborted) return ''
  const shown = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const density = Math.min(devicePixelRatio, 2)
  const viewport = page.getViewport({ scale: shown.scale * density })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.style.width = `${String(Math.floor(shown.width))}px`
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel())
  const [text] = await Promise.all([page.getTextContent(), task.promise])
  return text.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}
