import { describe, expect, test } from 'vitest'
import { receiptPdf, type Receipt } from '#functions/outputs/receipt-pdf.ts'
import { grouped, printable, spokenSize } from '#functions/outputs/receipt-text.ts'

const receipt: Receipt = {
  number: 'HK-2026-7K3QX4M',
  submittedAt: '2026-11-23T03:42:00.000Z',
  zone: 'Asia/Jakarta',
  language: 'id',
  submittedBy: { name: 'Dewi Kartika, S.E.', unit: 'Bagian Perencanaan' },
  task: 'Menyusun laporan akhir rapat koordinasi',
  indicator: 'RHK 2 · Tersusunnya laporan pelaksanaan',
  quantity: { value: 1.5, unit: 'dokumen' },
  version: 2,
  files: [
    { name: 'Résumé – Nusantara.pdf', bytes: 1_234_567, sha256: '0123456789abcdef'.repeat(4), scan: 'notScanned' },
    { name: 'data.xlsx', bytes: 812, sha256: 'fedcba9876543210'.repeat(4), scan: 'scannedClean' },
  ],
  statement: 'Saya menyatakan hasil ini adalah pekerjaan saya dan datanya benar.',
}

async function read(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  const { info } = await pdf.getMetadata()
  await loading.destroy()
  return {
    pages,
    lines: pages
      .join('\n')
      .split('\n')
      .map((each) => each.trim()),
    text: pages.join('').replace(/\s/g, ''),
    info: info as Record<string, unknown>,
  }
}

describe('a receipt as PDF', () => {
  test('[O7] a receipt holds every value of the submission on one page', async () => {
    const { pages, lines, text, info } = await read(await receiptPdf(receipt))
    expect(pages).toHaveLength(1)
    for (const value of [
      'Tanda terima penyerahan hasil',
      'HK-2026-7K3QX4M',
      'Senin, 23 November 2026 pukul 10.42 WIB',
      'Dewi Kartika, S.E. · Bagian Perencanaan',
      receipt.task,
      receipt.indicator,
      '1,5 dokumen',
      receipt.statement,
      'Purwarupa sumber terbuka, bukan layanan resmi pemerintah.',
    ])
      expect(lines).toContain(value)
    for (const value of [
      'Résumé–Nusantara.pdfBerkasbelumdipindaivirus.',
      '1,2MB',
      receipt.files[0]?.sha256,
      'data.xlsxBerkassudahdipindai.Tidakditemukanvirus.',
      '812B',
      receipt.files[1]?.sha256,
    ])
      expect(text).toContain(value)
    expect(text).not.toContain('□')
    expect(info).toMatchObject({ Title: 'Tanda terima penyerahan hasil HK-2026-7K3QX4M', Language: 'id-ID' })
  })

  test('[O7] a receipt is told in the zone and language of its reader', async () => {
    const { lines } = await read(await receiptPdf({ ...receipt, zone: 'Asia/Jayapura', language: 'en' }))
    expect(lines).toContain('Monday, 23 November 2026 at 12:42 WIT')
    expect(lines).toContain('Receipt for a submitted output')
  })

  test('long names wrap within the page, and nothing of them is lost', async () => {
    const name = `${'Laporan-pertanggungjawaban_'.repeat(9)}.pdf`
    const bytes = await receiptPdf({
      ...receipt,
      task: 'Penyelarasan rencana aksi '.repeat(15).trim(),
      files: [{ name, bytes: 1, sha256: 'a'.repeat(64), scan: 'notScanned' }],
    })
    const { pages, text } = await read(bytes)
    expect(pages).toHaveLength(1)
    expect(text).toContain(name)
    expect(text).toContain('Penyelarasanrencanaaksi'.repeat(15))
  })

  test('many files continue on numbered pages', async () => {
    const files = Array.from({ length: 40 }, (_, i) => ({
      name: `lampiran-${i}.pdf`,
      bytes: i,
      sha256: `${i}`.padStart(64, '0'),
      scan: 'notScanned' as const,
    }))
    const { pages, text } = await read(await receiptPdf({ ...receipt, files }))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, i) => {
      expect(page).toContain(`HK-2026-7K3QX4M · ${i + 1}/${pages.length}`)
    })
    for (const { name, sha256 } of files) {
      expect(text).toContain(`${name}Berkasbelumdipindaivirus.`)
      expect(text).toContain(sha256)
    }
  })

  test('signs that the font lacks are written as □ and the page says so; a decomposed name is not one of them', async () => {
    const file = (name: string) => ({ name, bytes: 1, sha256: 'a'.repeat(64), scan: 'notScanned' as const })
    const { text } = await read(
      await receiptPdf({ ...receipt, files: [file('テスト🙂.pdf'), file('Re\u0301kap Ωмир Śł.pdf')] }),
    )
    expect(text).toContain('□□□□.pdf')
    expect(text).toContain('RékapΩмирŚł.pdf')
    expect(text).toContain('Hurufyangtidakdapatdicetak')
  })

  test('every sign that we call printable is printed', async () => {
    const all = Array.from({ length: 0x2600 }, (_, point) => String.fromCodePoint(point))
    const signs = all.filter((sign) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) && printable(sign) === sign)
    const { text } = await read(await receiptPdf({ ...receipt, task: signs.join(' ') }))
    expect(signs.length).toBeGreaterThan(500)
    // Two signs of one glyph (µ and μ) are read back as one of them.
    expect(signs.filter((sign) => !text.includes(sign) && !text.includes(sign.normalize('NFKC')))).toEqual([])
  })

  test('hashes come in groups of eight and sizes in words', () => {
    expect(grouped('0123456789abcdef')).toBe('01234567 89abcdef')
    expect([0, 999, 1_000, 999_949, 999_950, 52_428_800].map((bytes) => spokenSize(bytes, 'id-ID'))).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '999,9 kB',
      '1 MB',
      '52,4 MB',
    ])
  })
})
