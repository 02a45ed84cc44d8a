import { describe, expect, it } from 'vitest'
import { attendees, isGuest, parseIdentity, personOf, type Presence } from '#web/meetings/room/participants.ts'

const present = (identity: string, name: string, more: Partial<Presence> = {}): Presence => ({
  identity,
  name,
  isMe: false,
  isSpeaking: false,
  isMicrophoneOn: false,
  isCameraOn: false,
  isSharing: false,
  link: 'good',
  ...more,
})

describe('identity', () => {
  it.each([
    ['u:prs_1:c1', { kind: 'person', id: 'prs_1', connection: 'c1' }],
    ['g:gst_9:k2', { kind: 'guest', id: 'gst_9', connection: 'k2' }],
    ['u:prs_1', undefined],
    ['u::c1', undefined],
    ['u:prs_1:c1:more', undefined],
    ['constructor:prs_1:c1', undefined],
    ['', undefined],
  ])('%s is read as %j', (identity, expected) => {
    expect(parseIdentity(identity)).toEqual(expected)
  })

  it('counts whoever is not known as staff as a guest', () => {
    expect(['u:prs_1:c1', 'g:gst_9:k2', 'EG_recorder', ''].map(isGuest)).toEqual([false, true, true, true])
  })

  it('is the same person on every connection, and never the same for staff and guest', () => {
    expect(personOf('u:prs_1:c1')).toBe(personOf('u:prs_1:c2'))
    expect(personOf('u:x:c1')).not.toBe(personOf('g:x:c1'))
  })
})

describe('attendees', () => {
  it('are people: two connections of one person are one, heard when either microphone is on', () => {
    const list = attendees([
      present('u:prs_rina:laptop', 'Rina Wulandari'),
      present('u:prs_rina:phone', 'Rina Wulandari', { isMicrophoneOn: true }),
    ])
    expect(list).toMatchObject([{ name: 'Rina Wulandari', connections: 2, isMicrophoneOn: true, isGuest: false }])
  })

  it('keep two people of the same name apart, and mark the guest', () => {
    const list = attendees([present('u:prs_1:a', 'Andi Pratama'), present('g:gst_1:a', 'Andi Pratama')])
    expect(list.map(({ isGuest: guest }) => guest).toSorted()).toEqual([false, true])
  })

  it('begin with oneself and go on by name', () => {
    const list = attendees([
      present('u:3:a', 'Yohana'),
      present('u:1:a', 'Siti', { isMe: true }),
      present('u:2:a', 'andi'),
    ])
    expect(list.map(({ name }) => name)).toEqual(['Siti', 'andi', 'Yohana'])
  })
})
