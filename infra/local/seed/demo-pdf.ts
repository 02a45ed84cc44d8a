import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { receiptFonts } from '#functions/outputs/receipt-fonts.ts'
import type { DemoFile } from '#infra/local/demo/results.ts'

const pictures = join(import.meta.dirname, '../demo')
const a4 = [595.28, 841.89] as const
// One day for all of them: the same file has the same bytes at every start.
const CreationDate = new Date('2026-11-02T02:00:00.000Z')

/** The bytes of a demo file: a page of text, or a page that is nothing but a picture, as a scanner makes it. */
export function demoPdf(file: DemoFile): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [...a4],
    margin: 64,
    font: '',
    lang: 'id-ID',
    info: { Title: file.name, CreationDate },
  })
  const bytes = new Promise<Uint8Array>((done) => {
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => {
      done(new Uint8Array(Buffer.concat(parts)))
    })
  })
  if ('scan' in file) {
    doc.image(readFileSync(join(pictures, file.scan)), 0, 0, { width: a4[0], height: a4[1] })
  } else {
    const { regular, bold } = receiptFonts()
    doc.font(bold).fontSize(18).text(file.title).moveDown()
    doc.font(regular).fontSize(11)
    for (const paragraph of file.paragraphs) doc.text(paragraph, { lineGap: 4 }).moveDown()
  }
  doc.end()
  return bytes
}
