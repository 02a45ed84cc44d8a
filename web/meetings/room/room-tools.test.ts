import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { movement } from '#web/meetings/room/announce-people.ts'
import { createControl } from '#web/meetings/room/create-control.ts'
import { shortcutOf } from '#web/meetings/room/create-shortcuts.ts'
import { toolsFor } from '#web/meetings/room/room-tools.ts'
import { clockOf, minutesSince } from '#web/meetings/room/spans.ts'

const all = { isPhone: false, mayShare: true, mayUse: { microphone: true, camera: true }, hasAgenda: true }

describe('the bar', () => {
  it.each([
    ['a desktop', all, 'microphone microphoneDevices camera cameraDevices share leave agenda people'],
    ['a phone', { ...all, isPhone: true }, 'microphone camera agenda people more leave'],
    [
      'somebody who may only listen',
      { ...all, mayShare: false, mayUse: { microphone: false, camera: false } },
      'microphoneDevices leave agenda people',
    ],
    [
      'a guest without the agenda',
      { ...all, hasAgenda: false },
      'microphone microphoneDevices camera cameraDevices share leave people',
    ],
  ])('of %s holds its tools in their order', (_, situation, expected) => {
    expect(toolsFor(situation).join(' ')).toBe(expected)
  })
})

describe('shortcuts', () => {
  const press = (key: string, held = '') => ({
    key,
    ctrlKey: held.includes('c'),
    metaKey: held.includes('m'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
  })
  it.each([
    ['d', 'c', 'microphone'],
    ['D', 'c', 'microphone'],
    ['d', 'm', 'microphone'],
    ['e', 'c', 'camera'],
    ['P', 'cs', 'people'],
    ['F2', '', 'toolbar'],
    ['0', 'a', 'toolbar'],
    ['d', '', undefined],
    ['p', 'c', undefined],
    ['d', 'cs', undefined],
    ['d', 'ca', undefined],
  ])('%s with %s is %s', (key, held, expected) => {
    expect(shortcutOf(press(key, held))).toBe(expected)
  })
})

describe('who came and who went', () => {
  const present = (identity: string, isMe = false) => ({
    identity,
    name: identity,
    isMe,
    isSpeaking: false,
    isMicrophoneOn: false,
    isCameraOn: false,
    isSharing: false,
    link: 'good' as const,
  })
  it('leaves oneself out, and a second device of the same person', () => {
    const before = [present('u:siti:1', true), present('u:rina:1'), present('u:andi:1')]
    const now = [present('u:siti:1', true), present('u:rina:1'), present('u:rina:2'), present('g:budi:1')]
    expect(movement(before, now)).toEqual({ joined: ['g:budi:1'], left: ['u:andi:1'] })
  })
})

describe('a control', () => {
  const make = (set: (wanted: boolean) => Promise<unknown>) =>
    createRoot((dispose) => ({
      control: createControl({ enabled: () => false, set, classify: () => 'DEVICE_IN_USE', forgetOn: () => undefined }),
      dispose,
    }))

  it('is pending until the act is over, and tells what stood in the way', async () => {
    const { control, dispose } = make(() => Promise.reject(new Error('no')))
    const done = control.toggle()
    expect(control.pending()).toBe(true)
    await done
    expect([control.pending(), control.problem(), control.enabled()]).toEqual([false, 'DEVICE_IN_USE', false])
    dispose()
  })

  it('ignores a second press while the first is carried out', async () => {
    const wishes: boolean[] = []
    const { control, dispose } = make((wanted) => {
      wishes.push(wanted)
      return Promise.resolve()
    })
    await Promise.all([control.toggle(), control.toggle()])
    expect(wishes).toEqual([true])
    dispose()
  })
})

describe('time in a meeting', () => {
  it('is written with the sign of the language, and never negative', () => {
    expect([clockOf(1_390_999, '.'), clockOf(36_000_000, ':'), clockOf(-5, '.')]).toEqual([
      '00.23.10',
      '10:00:00',
      '00.00.00',
    ])
  })

  it('counts whole minutes of waiting', () => {
    const now = Temporal.Instant.from('2026-11-25T02:02:59Z').epochMilliseconds
    expect([minutesSince('2026-11-25T02:00:00Z', now), minutesSince('2026-11-25T03:00:00Z', now)]).toEqual([2, 0])
  })
})
