import PDFDocument from 'pdfkit'

/** Two pages of a review, as somebody would hand in. */
export async function telaahPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({ size: 'A4', lang: 'id', info: { Title: 'Telaah surat edaran' } })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((done) => doc.on('end', done))
  doc.fontSize(20).text('Telaah surat edaran').moveDown()
  doc.fontSize(11).text('Surat edaran berlaku untuk tiga unit percontohan. '.repeat(20), { lineGap: 4 })
  doc.addPage().fontSize(11).text('Rekomendasi: petugas loket tetap bekerja dari kantor. '.repeat(12), { lineGap: 4 })
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}
