import { describe, expect, it } from 'vitest'
import type { Presence } from '#web/meetings/room/participants.ts'
import { bringIn, keepOrder, pickSpeaker, tilesOf } from '#web/meetings/room/tiles.ts'

const letters = (text: string): readonly string[] => [...text]

describe('the order of tiles', () => {
  it.each([
    ['ABC', 'ABC', 'ABC', 'nobody moves when nobody comes or goes'],
    ['ABC', 'CBA', 'ABC', 'another order of arrival changes nothing'],
    ['ABC', 'ABCD', 'ABCD', 'a newcomer comes last'],
    ['ABC', 'ACD', 'ADC', 'a newcomer takes the place that became free'],
    ['ABCD', 'AD', 'AD', 'places that became free close up'],
    ['', 'AB', 'AB', 'the first look takes the order of arrival'],
    ['AB', 'CD', 'CD', 'everybody is replaced'],
  ])('%s, then present %s, is %s: %s', (before, now, expected) => {
    expect(keepOrder(letters(before), letters(now)).join('')).toBe(expected)
  })

  it.each([
    ['ABCDEF', 'A', 4, 'ABCDEF', 'who speaks in view stays'],
    ['ABCDEF', 'E', 4, 'ABCEDF', 'who speaks out of view takes the last quiet place'],
    ['ABCDEF', 'DE', 4, 'ABEDCF', 'a speaker in view is never sent away'],
    ['ABCDEF', 'EF', 4, 'ABFEDC', 'two at once take two places'],
    ['ABCDEF', 'ABCDE', 4, 'ABCDEF', 'with only speakers in view nobody moves'],
    ['AB', 'B', 4, 'AB', 'with room for all nobody moves'],
  ])('%s with %s speaking and %i places is %s: %s', (order, speaking, places, expected) => {
    expect(bringIn(letters(order), new Set(letters(speaking)), places).join('')).toBe(expected)
  })
})

const present = (identity: string, more: Partial<Presence> = {}): Presence => ({
  identity,
  name: identity,
  isMe: false,
  isSpeaking: false,
  isMicrophoneOn: true,
  isCameraOn: false,
  isSharing: false,
  link: 'good',
  ...more,
})
const me = present('me', { isMe: true, isSpeaking: true })

describe('the large tile', () => {
  it('stays with who spoke last until somebody else speaks', () => {
    const quiet = [me, present('a'), present('b')]
    expect(pickSpeaker('b', quiet)).toBe('b')
    expect(pickSpeaker('b', [me, present('a', { isSpeaking: true }), present('b')])).toBe('a')
    expect(pickSpeaker('b', [me, present('a', { isSpeaking: true }), present('b', { isSpeaking: true })])).toBe('b')
  })

  it('is never oneself while others are there', () => {
    expect(pickSpeaker(undefined, [me, present('a')])).toBe('a')
    expect(pickSpeaker('gone', [me, present('a')])).toBe('a')
    expect(pickSpeaker(undefined, [me])).toBe('me')
    expect(pickSpeaker(undefined, [])).toBeUndefined()
  })
})

it('everybody has a tile, and a shared screen has one of its own, first', () => {
  expect(tilesOf([me, present('a', { isSharing: true })]).map(({ key }) => key)).toEqual([
    'screen:a',
    'camera:me',
    'camera:a',
  ])
})
