import PDFDocument from 'pdfkit'
import { receiptFonts } from '#functions/outputs/receipt-fonts.ts'
import { grouped, printable, spokenSize } from '#functions/outputs/receipt-text.ts'
import { en } from '#functions/outputs/receipt.words.en.ts'
import { id } from '#functions/outputs/receipt.words.id.ts'
import { spokenInstant, type Language, type Zone } from '#shared/calendar/spoken-time.ts'

export type ReceiptWords = typeof id
export type ReceiptFile = {
  readonly name: string
  readonly bytes: number
  /** 64 hexadecimal digits. */
  readonly sha256: string
  readonly scan: 'notScanned' | 'scannedClean'
}
export type Receipt = {
  readonly number: string
  /** Instant, UTC. */
  readonly submittedAt: string
  readonly zone: Zone
  readonly language: Language
  readonly submittedBy: { readonly name: string; readonly unit: string }
  readonly task: string
  readonly indicator: string
  readonly quantity: { readonly value: number; readonly unit: string }
  readonly version: number
  readonly files: readonly ReceiptFile[]
  /** The sentence that was confirmed on the form, word for word. */
  readonly statement: string
}

const margin = 56
const gap = 7
const ink = { label: '#4a4a4a', text: '#1a1a1a', line: '#b0b0b0' }

/** The receipt as A4, one page unless the files need more, fonts embedded; the same receipt gives the same text. */
export async function receiptPdf(receipt: Receipt): Promise<Uint8Array> {
  const words = { id, en }[receipt.language]
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    font: '',
    bufferPages: true,
    lang: words.lang,
    displayTitle: true,
    info: { Title: `${words.title} ${receipt.number}`, CreationDate: new Date(receipt.submittedAt) },
  })
  const { regular, bold } = receiptFonts()
  doc.registerFont('regular', regular).registerFont('bold', bold)
  const bytes = collected(doc)

  doc.font('bold').fontSize(18).fillColor(ink.text).text(words.title)
  doc.y += 2 * gap
  writeFacts(doc, receipt, words)
  doc.font('bold').fontSize(13).text(words.files)
  doc.y += gap
  writeFiles(doc, receipt.files, words)
  doc.x = margin
  doc.y += 2 * gap
  writePair(doc, words.statement, receipt.statement)
  doc.font('regular').fontSize(9).fillColor(ink.label)
  if (shownTexts(receipt).some((text) => printable(text) !== text.normalize('NFC'))) doc.text(words.replaced)
  doc.text(words.prototype)
  writePageNumbers(doc, receipt.number)
  doc.end()
  return bytes
}

type Doc = InstanceType<typeof PDFDocument>

const shownTexts = ({ submittedBy, task, indicator, quantity, files, statement }: Receipt) => [
  submittedBy.name,
  submittedBy.unit,
  task,
  indicator,
  quantity.unit,
  statement,
  ...files.map((file) => file.name),
]

function writePair(doc: Doc, label: string, value: string) {
  doc.font('bold').fontSize(9).fillColor(ink.label).text(label)
  doc.font('regular').fontSize(11).fillColor(ink.text).text(printable(value))
  doc.y += gap
}

function writeFacts(doc: Doc, receipt: Receipt, words: ReceiptWords) {
  const amount = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 6 }).format(receipt.quantity.value)
  const facts = [
    [words.number, receipt.number],
    [words.submittedAt, spokenInstant(receipt.submittedAt, receipt.zone, receipt.language)],
    [words.submittedBy, `${receipt.submittedBy.name} · ${receipt.submittedBy.unit}`],
    [words.task, receipt.task],
    [words.indicator, receipt.indicator],
    [words.quantity, `${amount} ${receipt.quantity.unit}`],
    [words.version, String(receipt.version)],
  ] as const
  for (const [label, value] of facts) writePair(doc, label, value)
}

function writeFiles(doc: Doc, files: readonly ReceiptFile[], words: ReceiptWords) {
  doc.font('regular').fontSize(10)
  if (files.length === 0) {
    doc.text(words.noFiles)
    return
  }
  doc.table({
    columnStyles: [200, 60, '*'],
    defaultStyle: { padding: 4, border: 0.5, borderColor: ink.line },
    data: [
      [words.fileName, words.fileSize, words.hash],
      ...files.map((file) => [
        `${printable(file.name)}\n${words[file.scan]}`,
        spokenSize(file.bytes, words.lang),
        grouped(file.sha256),
      ]),
    ],
  })
}

function writePageNumbers(doc: Doc, number: string) {
  const { count } = doc.bufferedPageRange()
  if (count === 1) return
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0 // text below the margin would open another page
    doc.text(`${number} · ${page + 1}/${count}`, margin, doc.page.height - margin / 2, { lineBreak: false })
  }
}

function collected(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    doc.on('error', reject)
  })
}
