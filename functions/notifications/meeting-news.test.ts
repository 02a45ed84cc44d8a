import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import { mailMeetings } from '#functions/notifications/meeting-news.ts'
import type { Fact } from '#shared/kernel/fact.ts'
import { meetingChanged, meetingScheduled, type Invitation } from '#shared/meetings/meetings.facts.ts'
import { freshTable } from '#test/kit/table.ts'

const now = '2026-11-25T02:00:00.000Z'
const guest = (name: string, link: string) => ({
  name,
  email: 'dinas@contoh.example',
  affiliation: 'Dinas Contoh',
  link: `lnk_${link}` as Invitation['guests'][number]['link'],
  generation: 1,
})
const [budi, wayan] = [guest('Budi Hartono', 'budihartono'), guest('Wayan Sudiarta', 'wayansudiarta')]
const siti = {
  person: 'prs_sitiaminah',
  name: 'Siti Aminah',
  email: 'siti@badan-contoh.example',
  unit: 'unt_biro0sdm0',
  unitName: 'Biro SDM',
  zone: 'Asia/Jakarta',
} as Invitation['chair']
const invitation = (guests: Invitation['guests'], sequence = 0): Invitation => ({
  meeting: 'mtg_rapatmingguan',
  title: 'Rapat mingguan',
  unitName: 'Biro SDM',
  startsAt: now,
  endsAt: '2026-11-25T03:00:00.000Z',
  zone: 'Asia/Jakarta',
  sequence,
  agenda: [],
  chair: siti,
  invitees: [siti],
  guests,
})

describe('a meeting with guests who share an address', () => {
  let sent: NamedMail[]
  let told: (fact: Fact, rev?: number) => Promise<unknown>
  beforeEach(async () => {
    sent = []
    const mailer: Mailer = { send: (mail) => Promise.resolve(void sent.push(mail)), close: () => undefined }
    const services = {
      table: await freshTable(),
      clock: () => now,
      newId,
      origin: 'http://test.localhost',
      log: () => undefined,
      guestLinkSecrets: ['a secret of this test that signs links'] as const,
    }
    const { react } = mailMeetings(services, mailer)
    const pk = 'MEETING#mtg_rapatmingguan'
    const stored = { pk, subject: pk, by: siti.person, at: now }
    told = (fact, rev = 1) => react({ ...stored, ...fact, rev, sk: `FACT#${String(rev)}` })
  })
  const toGuests = () => sent.filter(({ to }) => to.email === budi.email)

  test('[N14] [N8] each of them is told, once, with their own link', async () => {
    const fact = meetingScheduled.of({ byName: siti.name, ...invitation([budi, wayan]) }, [])
    await Promise.allSettled([told(fact), told(fact)])
    await told(fact)
    expect(
      toGuests()
        .map(({ to }) => to.name)
        .sort(),
    ).toEqual([budi.name, wayan.name])
    for (const { to, text } of toGuests()) {
      const [own, other] = to.name === budi.name ? [budi, wayan] : [wayan, budi]
      expect([text.includes(own.link), text.includes(other.link)]).toEqual([true, false])
    }
  })

  test('[N1] who is left out and invited anew under the same address keeps the meeting: the cancellation is not sent', async () => {
    const removed = { invitees: [], guests: [budi] }
    const added = { invitees: [], guests: [wayan] }
    await told(meetingChanged.of({ byName: siti.name, ...invitation([wayan], 1), added, removed }, []), 2)
    expect(toGuests().map(({ subject, method }) => [subject, method])).toEqual([
      ['Undangan rapat: Rapat mingguan', 'REQUEST'],
    ])
  })
})
