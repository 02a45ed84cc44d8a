import type { Asks } from '#test/access/asks.ts'
import { hostsOwnQueue } from '#test/access/people.ts'
import { planOf } from '#test/access/make-meetings.ts'

const text = 'Dicoba'
const visitor = { name: 'Tamu', affiliation: 'Dinas' }

export const meetingAsks: Asks = {
  'meetings.schedule': ({ side }) => ({ ...planOf(side), title: text }),
  'meetings.change': ({ of, side }) => ({ ...planOf(side), guests: [], id: of.meeting.id, rev: of.meeting.rev }),
  'meetings.cancel': ({ of }) => ({ id: of.planned.id, rev: of.planned.rev }),
  'meetings.today': () => undefined,
  'meetings.mine': () => ({ from: '2026-11-25', to: '2026-11-26' }),
  'meetings.meeting': ({ of }) => ({ id: of.meeting.id }),
  'meetings.meeting#open to the agency': ({ of }) => ({ id: of.open.id }),
  'meetings.lobby': ({ of }) => ({ id: of.meeting.id }),
  'meetings.admit': ({ of }) => ({ id: of.meeting.id, guest: of.meeting.guest }),
  'meetings.admit#a guest of theirs': ({ of, home }) => ({ id: home.meeting.id, guest: of.meeting.guest }),
  'meetings.decline': ({ of }) => ({ id: of.meeting.id, guest: of.meeting.guest }),
  'meetings.decline#a guest of theirs': ({ of, home }) => ({ id: home.meeting.id, guest: of.meeting.guest }),
  'meetings.recordDecision': ({ of }) => ({ id: of.meeting.id, text }),
  'meetings.recordAction': ({ of }) => ({
    id: of.meeting.id,
    title: text,
    queue: hostsOwnQueue,
    due: '2026-12-04',
    points: 1,
  }),
  'meetings.notes': ({ of }) => ({ id: of.meeting.id }),
  'meetings.takePen': ({ of }) => ({ id: of.meeting.id }),
  'meetings.takePen#open to the agency': ({ of }) => ({ id: of.open.id }),
  'meetings.saveNotes': ({ of }) => ({ id: of.meeting.id, fence: of.meeting.fence, text }),
  'meetings.saveNotes#with a pen of before': ({ of }) => ({ id: of.minutes.id, fence: of.minutes.fence, text }),
  'meetings.givePen': ({ of }) => ({ id: of.meeting.id, fence: of.meeting.fence, text }),
  'meetings.givePen#with a pen of before': ({ of }) => ({ id: of.minutes.id, fence: of.minutes.fence, text }),

  'door.enter': ({ of }) => ({ id: of.meeting.id }),
  'door.enter#open to the agency': ({ of }) => ({ id: of.open.id }),
  'door.leave': ({ of, person }) => ({ id: of.meeting.id, identity: `u:${person || 'prs_bukansiapa'}:con_00000000` }),
  'door.leave#as somebody else': ({ of, side }) => ({
    id: of.meeting.id,
    identity: `u:${side.receiver.id}:con_00000000`,
  }),
  'door.endForAll': ({ of }) => ({ id: of.meeting.id }),
  'door.look': ({ of }) => ({ link: of.meeting.link, token: of.meeting.token }),
  'door.look#with the key of mine': ({ of, home }) => ({ link: of.meeting.link, token: home.meeting.token }),
  'door.knock': ({ of }) => ({ link: of.meeting.link, token: of.meeting.token, ...visitor }),
  'door.knock#with the key of mine': ({ of, home }) => ({
    link: of.meeting.link,
    token: home.meeting.token,
    ...visitor,
  }),
  'door.waiting': () => undefined,
  'door.stillHere': () => ({}),
  'door.withdraw': () => ({}),
  'door.guestEnter': () => ({}),
}
