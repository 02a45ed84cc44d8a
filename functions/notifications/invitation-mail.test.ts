import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InvitedMeeting, Party } from '#functions/notifications/invitation-ics.ts'
import { invitationMail, type Invitation, type Invitee } from '#functions/notifications/invitation-mail.ts'
import { shortLine } from '#shared/notifications/one-line.ts'

const siti: Party = { name: 'Siti Aminah, S.H., M.H.', email: 'siti@contoh.invalid' }
const rapat: InvitedMeeting = {
  id: 'mtg_0190c0ffee',
  title: 'Rapat mingguan',
  startsAt: '2026-09-09T06:00:00.000Z',
  endsAt: '2026-09-09T07:00:00.000Z',
  zone: 'Asia/Jakarta',
  sequence: 0,
  agenda: [{ title: 'Laporan', minutes: 20 }],
  chair: siti,
}
const staff = (zone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura', language: 'id' | 'en' = 'id'): Invitee => ({
  kind: 'staff',
  name: 'Rina Wulandari',
  email: 'rina@contoh.invalid',
  zone,
  language,
  url: 'https://balai.contoh.invalid/rapat/mtg_0190c0ffee',
})
const budi: Invitee = {
  kind: 'guest',
  name: 'Budi',
  email: 'budi@lain.invalid',
  language: 'id',
  url: 'https://balai.contoh.invalid/tamu/rahasia123',
}
const attendees: readonly Party[] = [
  siti,
  { name: 'Rina Wulandari', email: 'rina@contoh.invalid' },
  { name: 'Budi', email: 'budi@lain.invalid' },
]
const mail = (change: Partial<Invitation> = {}) =>
  invitationMail({
    news: 'invited',
    meeting: rapat,
    to: staff('Asia/Jakarta'),
    attendees,
    stamp: '2026-09-01T02:00:00.000Z',
    ...change,
  })
const visible = (html: string) =>
  html
    .replace(/<title>.*<\/title>|<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
const words = (text: string) =>
  text
    .replace(/:(?=\s)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')

const expected = {
  jakarta: 'Rabu, 9 September 2026 pukul 13.00–14.00 WIB',
  makassar: 'Rabu, 9 September 2026 pukul 14.00–15.00 WITA (13.00–14.00 WIB)',
  jayapura: 'Rabu, 9 September 2026 pukul 15.00–16.00 WIT (13.00–14.00 WIB)',
}

describe('the time in an invitation', () => {
  test.each([
    ['a Jakarta reader', staff('Asia/Jakarta'), expected.jakarta],
    ['a Makassar reader', staff('Asia/Makassar'), expected.makassar],
    ['a Jayapura reader', staff('Asia/Jayapura'), expected.jayapura],
    ['a guest without a unit', budi, expected.jakarta],
    [
      'an English reader in Jayapura',
      staff('Asia/Jayapura', 'en'),
      'Wednesday, 9 September 2026 at 15:00–16:00 WIT (13:00–14:00 WIB)',
    ],
  ] as const)('[N5] %s reads the own time, and the time of the meeting when it differs', (_, to, sentence) => {
    for (const news of ['invited', 'changed', 'cancelled'] as const) {
      const { text, html } = mail({ to, news })
      for (const body of [text, html]) {
        expect(body).toContain(`${sentence}${body === html ? '</p>' : '\n'}`)
        expect(body).not.toMatch(/UTC|GMT|06[.:]00|\dZ\b/)
      }
    }
  })

  test('[N5] a meeting that is on another day for the reader, or ends on the next day, names both days', () => {
    const late = { ...rapat, startsAt: '2026-09-09T15:30:00.000Z', endsAt: '2026-09-09T16:30:00.000Z' }
    expect(mail({ meeting: late, to: staff('Asia/Jayapura') }).text).toContain(
      'Kamis, 10 September 2026 pukul 00.30–01.30 WIT (Rabu, 9 September 2026 pukul 22.30–23.30 WIB)',
    )
    expect(mail({ meeting: { ...late, endsAt: '2026-09-09T18:00:00.000Z' } }).text).toContain(
      'Rabu, 9 September 2026 pukul 22.30 – Kamis, 10 September 2026 pukul 01.00 WIB',
    )
  })

  test('[N5] a moved meeting tells the time before, an unmoved one does not', () => {
    const before = { startsAt: '2026-09-09T05:00:00.000Z', endsAt: '2026-09-09T06:00:00.000Z' }
    expect(mail({ news: 'changed', before }).text).toContain(
      'Waktu semula: Rabu, 9 September 2026 pukul 12.00–13.00 WIB',
    )
    expect(mail({ news: 'changed', before: rapat }).text).not.toContain('Waktu semula')
  })

  test.each(['UTC', 'Asia/Jakarta', 'America/New_York'])(
    '[N5] [N2] a machine in %s writes the same mail, calendar file included',
    (zone) => {
      const program = `
      await import('temporal-polyfill/global')
      const { invitationMail } = await import('#functions/notifications/invitation-mail.ts')
      const given = JSON.parse(process.env.GIVEN)
      process.stdout.write(JSON.stringify([new Date(0).getTimezoneOffset(), invitationMail(given)]))`
      const given: Invitation = {
        news: 'invited',
        meeting: rapat,
        to: staff('Asia/Jayapura'),
        attendees,
        stamp: '2026-09-01T02:00:00.000Z',
      }
      const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { PATH: process.env['PATH'], TZ: zone, GIVEN: JSON.stringify(given) },
        encoding: 'utf8',
      })
      const [offset, written] = JSON.parse(out) as [number, unknown]
      expect(offset).toBe({ UTC: 0, 'Asia/Jakarta': -420, 'America/New_York': 300 }[zone])
      expect(written).toEqual(invitationMail(given))
    },
  )
})

describe('what an invitation says and hides', () => {
  test('[N1] invited and changed are REQUEST, cancelled is CANCEL, in the mail and in its calendar file', () => {
    const news = ['invited', 'changed', 'cancelled'] as const
    expect(news.map((each) => mail({ news: each }).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
    for (const each of news) expect(mail({ news: each }).ics).toContain(`METHOD:${mail({ news: each }).method}\r\n`)
  })

  test('[N8] a guest reads no other address than the own and the chair’s; a member of staff never reads the guest link', () => {
    const guest = mail({ to: budi })
    for (const part of [guest.text, guest.html, guest.ics.replaceAll('\r\n ', '')]) expect(part).not.toContain('rina@')
    expect(guest.ics.match(/^ATTENDEE/gm)).toHaveLength(1)
    expect(guest.text).toContain('ruang tunggu')
    expect(JSON.stringify(mail({ to: staff('Asia/Jakarta') }))).not.toContain('rahasia123')
  })

  test('[N6] a subject holds the title on one line, shortened, and no name or address', () => {
    expect(mail().subject).toBe('Undangan rapat: Rapat mingguan')
    expect(mail({ news: 'changed' }).subject).toBe('Perubahan rapat: Rapat mingguan')
    expect(mail({ news: 'cancelled' }).subject).toBe('Rapat dibatalkan: Rapat mingguan')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400, size: 'max' }), (title) => {
        expect(mail({ meeting: { ...rapat, title } }).subject).toBe(`Undangan rapat: ${shortLine(title, 120)}`)
        expect(mail({ meeting: { ...rapat, title } }).subject).not.toMatch(/[\r\n\u202e]/)
      }),
    )
  })

  test('[N6] [N7] any text is shown as typed in both renderings and is markup in none', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><a href="//jahat.invalid">', '&lt;b&gt;', 'satu\r\ndua'),
    )
    const skeleton = (html: string) => html.match(/<\/?[a-z][^>]*>/g)
    const plain = skeleton(mail({ meeting: { ...rapat, title: 'x' } }).html)
    fc.assert(
      fc.property(typed, typed, typed, (title, item, name) => {
        const { text, html } = mail({
          meeting: { ...rapat, title, agenda: [{ title: item, minutes: 20 }], chair: { ...siti, name } },
        })
        expect(skeleton(html)).toEqual(plain)
        expect(words(visible(html))).toEqual(words(text))
      }),
    )
  })

  test('[N6] a link that is not http or https never leaves', () => {
    expect(() => mail({ to: { ...budi, url: 'javascript:alert(1)' } })).toThrow()
  })
})
