import { expect, test } from 'vitest'
import { en } from '#functions/notifications/notifications.words.en.ts'
import { id } from '#functions/notifications/notifications.words.id.ts'
import { workMail, type WorkNews } from '#functions/notifications/work-mail.ts'

const notice = (news: WorkNews, language: 'id' | 'en' = 'id') =>
  workMail({
    news,
    to: { name: 'Dewi Kartika', email: 'dewi@contoh.invalid', language, zone: 'Asia/Makassar' },
    title: 'Menyusun laporan <akhir>',
    by: 'Rina Wulandari',
    url: 'https://balai.contoh.invalid/tugas/tsk_1',
    dueAt: '2026-09-04T09:30:00.000Z',
  })

test.each([
  [
    'taskHanded',
    'Serah terima tugas: Menyusun laporan <akhir>',
    'Rina Wulandari menyerahkan tugas Menyusun laporan <akhir> kepada Anda.',
  ],
  ['handoverRefused', 'Serah terima dikembalikan: Menyusun laporan <akhir>', 'Tugas tetap di meja Anda.'],
  [
    'outputReturned',
    'Hasil perlu perbaikan: Menyusun laporan <akhir>',
    'mengembalikan hasil Menyusun laporan <akhir> untuk perbaikan.',
  ],
  [
    'outputApproved',
    'Hasil disetujui: Menyusun laporan <akhir>',
    'Rina Wulandari menyetujui hasil Menyusun laporan <akhir>.',
  ],
  ['outputRejected', 'Hasil ditolak: Menyusun laporan <akhir>', 'Alasannya dapat dibaca di halaman hasil.'],
  [
    'outputAnswered',
    'Versi baru menunggu tinjauan: Menyusun laporan <akhir>',
    'menjawab catatan Anda dan menyerahkan versi baru hasil Menyusun laporan <akhir>.',
  ],
] as const)('[N9] %s is a short mail with its subject, its sentence and one link', (news, subject, sentence) => {
  const { text, html, ...rest } = notice(news)
  expect(rest).toEqual({ to: { name: 'Dewi Kartika', email: 'dewi@contoh.invalid' }, subject })
  expect(text).toContain(sentence)
  expect(text.match(/https?:\/\/\S+/g)).toEqual(['https://balai.contoh.invalid/tugas/tsk_1'])
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('laporan &lt;akhir&gt;')
  expect(text.length).toBeLessThan(700)
})

test('[N5] a deadline is told in the reader’s zone', () => {
  expect(notice('taskHanded').text).toContain('Tenggat: Jumat, 4 September 2026 pukul 17.30 WITA')
  expect(notice('taskHanded', 'en').text).toContain('Due: Friday, 4 September 2026 at 17:30 WITA')
})

test('[N13] [N15] points and amounts are told in the words and signs of the reader’s language', () => {
  const told = (language: 'id' | 'en') =>
    workMail({
      news: 'outputApproved',
      to: { name: 'Dewi Kartika', email: 'dewi@contoh.invalid', language, zone: 'Asia/Makassar' },
      title: 'Telaah',
      by: 'Siti Aminah',
      url: 'https://balai.contoh.invalid/hasil/out_1',
      points: 3,
      version: 2,
      counted: { quantity: 1200.5, measure: 'berkas', indicatorName: 'Layanan', period: '2026-Q1' },
    }).text
  expect(told('id')).toContain('Dihitung ke: Layanan: 1.200,5 berkas, triwulan I 2026')
  expect(told('en')).toContain('Counts toward: Layanan: 1,200.5 berkas, quarter I of 2026')
  expect(told('en')).toContain('Version: 2\n\nPoints to answer: 3')
})

test('[N13] both languages have words for the same news, and the mail says which language it is', () => {
  const keys = (words: object) =>
    JSON.stringify(words, (_, value: unknown) => (typeof value === 'object' ? value : typeof value))
  expect(keys(en)).toBe(keys(id))
  expect(notice('outputApproved').html).toContain('<html lang="id">')
  expect(notice('outputApproved', 'en').html).toContain('<html lang="en">')
})
