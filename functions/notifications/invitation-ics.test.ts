import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import ICAL from 'ical.js'
import ical from 'node-ical'
import { describe, expect, test } from 'vitest'
import {
  invitationIcs,
  type CalendarMethod,
  type InvitedMeeting,
  type Party,
} from '#functions/notifications/invitation-ics.ts'
import { oneLine } from '#shared/notifications/one-line.ts'

type Case = { readonly title: string; readonly attendees: readonly Party[] }
const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`cases/${file}.json`, import.meta.url), 'utf8')) as unknown

const url = 'https://balai.contoh.invalid/rapat/mtg_0190c0ffee'
const siti: Party = { name: 'Siti Aminah, S.H., M.H.', email: 'siti@contoh.invalid' }
const rapat: InvitedMeeting = {
  id: 'mtg_0190c0ffee',
  title: 'Rapat Koordinasi Triwulan III',
  startsAt: '2026-09-09T06:00:00.000Z',
  endsAt: '2026-09-09T07:00:00.000Z',
  zone: 'Asia/Jakarta',
  sequence: 0,
  agenda: [{ title: 'Laporan; tindak lanjut, risiko', minutes: 20 }],
  chair: siti,
}
const write = (
  attendees: readonly Party[] = [siti],
  meeting = rapat,
  method: CalendarMethod = 'REQUEST',
  stamp = '2026-09-01T02:00:00.000Z',
) => invitationIcs(meeting, method, { organizer: siti, attendees, url, stamp })

function first(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return { calendar, event, value: (name: string) => String(event.getFirstPropertyValue(name)) }
}
const firstNames = (ics: string) =>
  first(ics)
    .event.getAllProperties('attendee')
    .map((each) => ({ name: String(each.getParameter('cn')), email: String(each.getFirstValue()) }))

function second(ics: string) {
  const event = Object.values(ical.sync.parseICS(ics)).find((each) => each?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('no event')
  return event
}
// The second reader leaves RFC 6868 to us.
const decoded = (text: string) =>
  text.replace(/\^['^n]/g, (sign) => ({ "^'": '"', '^^': '^', '^n': '\n' })[sign] ?? sign)
// node-ical 0.27 ends a parameter at a semicolon even within quotes, which RFC 5545 3.2 does not allow it.
const asSecondCuts = (name: string) => name.split(';')[0]
const secondNames = (ics: string) =>
  [second(ics).attendee ?? []].flat().map((each) => {
    if (typeof each === 'string') throw new Error('an attendee without parameters')
    return { name: decoded(String(each.params.CN).replace(/^"|"$/g, '')), email: each.val }
  })

const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')
const anyText = fc.string({ unit: 'binary', maxLength: 120, size: 'max' })

describe('names in a calendar file', () => {
  test.each(['c015-attendees', 'c016-attendees-quotes'])(
    '[N3] readers give back every name and address of %s',
    (file) => {
      const { attendees } = read(file) as Case
      const expected = attendees.map(({ name, email }) => ({ name: name.replace('\n', ' '), email: `mailto:${email}` }))
      const ics = write(attendees)
      expect(firstNames(ics)).toEqual(expected)
      expect(secondNames(ics)).toEqual(expected.map(({ name, email }) => ({ name: asSecondCuts(name), email })))
    },
  )

  test('[N3] any name whatsoever comes back on one line from the first reader, and neither reader loses an attendee', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (names) => {
        const attendees = names.map((name, i) => ({ name, email: `orang${i}@contoh.invalid` }))
        const ics = write(attendees)
        expect(firstNames(ics).map(({ name }) => name)).toEqual(
          attendees.map(({ name, email }) => oneLine(name) || email),
        )
        expect(secondNames(ics).map(({ email }) => email)).toEqual(attendees.map(({ email }) => `mailto:${email}`))
        for (const line of unfolded(ics).filter((each) => each.startsWith('ATTENDEE')))
          expect(line).toMatch(
            /^ATTENDEE;CN=("[^"]*"|[^";:,]*);ROLE=[A-Z-]+;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:\S+$/,
          )
      }),
    )
  })

  test('[N3] an address cannot open a line of its own', () => {
    const ics = write([{ name: 'Sumarni', email: 'a@contoh.invalid\r\nATTENDEE:mailto:b@contoh.invalid' }])
    expect(first(ics).event.getAllProperties('attendee')).toHaveLength(1)
  })
})

describe('lines of a calendar file', () => {
  const long: InvitedMeeting = {
    ...rapat,
    title: 'Penyelarasan rencana aksi pelayanan publik – “Nusantara” é 日本語 🙂 '.repeat(6),
    agenda: [{ title: 'Mempertanggungjawabkan ketidaksesuaian penganggaran antarunit 🙂é'.repeat(8), minutes: 30 }],
  }

  test.each([
    ['long Indonesian text', long],
    ['a short meeting', rapat],
  ])('[N4] %s: CRLF only, at most 75 octets, whole characters', (_, meeting) => {
    const ics = write([siti], meeting)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line.isWellFormed()).toBe(true)
    }
    expect(first(ics).value('summary')).toBe(meeting.title.trim())
    expect(second(ics).summary).toBe(meeting.title.trim())
  })

  test('[N4] any title and agenda fold and come back, and no text opens a property of its own', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, item) => {
        const ics = write([siti], { ...rapat, title, agenda: [{ title: item, minutes: 5 }] })
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(first(ics).value('summary')).toBe(oneLine(title))
        expect(first(ics).value('description')).toContain(`1. ${oneLine(item)} (5 menit)\n`)
        expect(unfolded(ics)).toHaveLength(unfolded(write()).length)
      }),
    )
  })
})

describe('time in a calendar file', () => {
  const offsets = {
    'Asia/Jakarta': ['+0700', 'WIB'],
    'Asia/Makassar': ['+0800', 'WITA'],
    'Asia/Jayapura': ['+0900', 'WIT'],
  } as const

  test('[N2] in all three zones and at any instant both readers find the instant, and the zone says its offset', () => {
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(offsets) as (keyof typeof offsets)[])), instants, (zone, at) => {
        at.setMilliseconds(0)
        const ics = write([siti], {
          ...rapat,
          zone,
          startsAt: at.toISOString(),
          endsAt: new Date(at.getTime() + 3_600_000).toISOString(),
        })
        expect(second(ics).start.toISOString()).toBe(at.toISOString())
        expect(second(ics).end?.getTime()).toBe(at.getTime() + 3_600_000)
        const { calendar, event } = first(ics)
        const timezone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? {})
        const start = event.getFirstPropertyValue('dtstart')
        if (!(start instanceof ICAL.Time)) throw new Error('no start')
        start.zone = timezone
        expect(start.toUnixTime() * 1000).toBe(at.getTime())
        expect(unfolded(ics)).toContain(`TZOFFSETTO:${offsets[zone][0]}`)
        expect(unfolded(ics)).toContain(`TZNAME:${offsets[zone][1]}`)
      }),
    )
  })
})

describe('life of a meeting in calendars', () => {
  test('[N1] create, move, correct and cancel keep the UID; method, status and SEQUENCE are as case C022 says', () => {
    const moved = { ...rapat, startsAt: '2026-09-09T07:00:00.000Z', endsAt: '2026-09-09T08:00:00.000Z', sequence: 1 }
    const steps = [
      write([siti], rapat, 'REQUEST', '2026-09-01T02:00:00.000Z'),
      write([siti], moved, 'REQUEST', '2026-09-01T03:00:00.000Z'),
      write(
        [siti],
        { ...moved, title: 'Rapat Koordinasi Triwulan Ketiga', sequence: 2 },
        'REQUEST',
        '2026-09-01T04:00:00.000Z',
      ),
      write([siti], { ...moved, sequence: 3 }, 'CANCEL', '2026-09-01T05:00:00.000Z'),
    ]
    const mailed = (
      read('c022-lifecycle') as { steps: readonly { method: string | null; status?: string }[] }
    ).steps.filter((step) => step.method)
    expect(steps.map((ics) => first(ics).calendar.getFirstPropertyValue('method'))).toEqual(
      mailed.map((step) => step.method),
    )
    expect(steps.map((ics) => first(ics).value('status'))).toEqual(mailed.map((step) => step.status ?? 'CONFIRMED'))
    expect(steps.map((ics) => Number(second(ics).sequence))).toEqual([0, 1, 2, 3])
    expect(new Set(steps.map((ics) => second(ics).uid))).toEqual(new Set(['mtg_0190c0ffee@balai.contoh.invalid']))
    const stamps = steps.map((ics) => first(ics).value('dtstamp'))
    expect(stamps).toEqual([2, 3, 4, 5].map((hour) => `2026-09-01T0${hour}:00:00Z`))
  })

  test('[N1] the invitation of one meeting, line by line', () => {
    expect(unfolded(write())).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//Balai//Rapat//ID',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Jakarta',
      'BEGIN:STANDARD',
      'DTSTART:19880101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'TZNAME:WIB',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:mtg_0190c0ffee@balai.contoh.invalid',
      'SEQUENCE:0',
      'DTSTAMP:20260901T020000Z',
      'DTSTART;TZID=Asia/Jakarta:20260909T130000',
      'DTEND;TZID=Asia/Jakarta:20260909T140000',
      'SUMMARY:Rapat Koordinasi Triwulan III',
      `DESCRIPTION:Agenda\\n1. Laporan\\; tindak lanjut\\, risiko (20 menit)\\n\\nMasuk rapat: ${url}`,
      `LOCATION:${url}`,
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'ORGANIZER;CN="Siti Aminah, S.H., M.H.":mailto:siti@contoh.invalid',
      'ATTENDEE;CN="Siti Aminah, S.H., M.H.";ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:siti@contoh.invalid',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })
})
