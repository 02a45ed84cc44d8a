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

test('[N13] both languages have words for the same news, and the mail says which language it is', () => {
  const keys = (words: object) =>
    JSON.stringify(words, (_, value: unknown) => (typeof value === 'object' ? value : typeof value))
  expect(keys(en)).toBe(keys(id))
  expect(notice('outputApproved').html).toContain('<html lang="id">')
  expect(notice('outputApproved', 'en').html).toContain('<html lang="en">')
})
