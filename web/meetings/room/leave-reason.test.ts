import { ConnectionError, DisconnectReason } from 'livekit-client'
import { describe, expect, it } from 'vitest'
import { leaveReasons, reasonOfEnd, reasonOfRefusal } from '#web/meetings/room/leave-reason.ts'
import { words as english } from '#web/meetings/room/room.words.en.ts'
import { words as indonesian } from '#web/meetings/room/room.words.id.ts'

describe('the end of a call', () => {
  it.each([
    [DisconnectReason.CLIENT_INITIATED, 'LEFT'],
    [DisconnectReason.PARTICIPANT_REMOVED, 'REMOVED'],
    [DisconnectReason.DUPLICATE_IDENTITY, 'DUPLICATE'],
    [DisconnectReason.ROOM_DELETED, 'ROOM_ENDED'],
    [DisconnectReason.ROOM_CLOSED, 'ROOM_ENDED'],
    [DisconnectReason.STATE_MISMATCH, 'LOST'],
    [undefined, 'LOST'],
  ] as const)('%s is %s', (reason, code) => {
    expect(reasonOfEnd(reason)).toBe(code)
  })
})

describe('a door that stays shut', () => {
  it.each([
    [ConnectionError.notAllowed('requested room does not exist', 404), 'ROOM_MISSING'],
    [ConnectionError.notAllowed('invalid token', 401), 'NOT_ALLOWED'],
    [ConnectionError.notAllowed('no permission', 403), 'NOT_ALLOWED'],
    [ConnectionError.serverUnreachable('no answer'), 'UNREACHABLE'],
    [ConnectionError.timeout('too late'), 'UNREACHABLE'],
    [ConnectionError.cancelled('left before'), 'LEFT'],
    [ConnectionError.leaveRequest('told to go', DisconnectReason.DUPLICATE_IDENTITY), 'DUPLICATE'],
    [new Error('anything'), 'UNREACHABLE'],
  ] as const)('%s is %s', (error, code) => {
    expect(reasonOfRefusal(error)).toBe(code)
  })
})

it('every reason has a sentence in both languages', () => {
  for (const reason of Object.keys(leaveReasons))
    for (const words of [indonesian, english] as readonly Readonly<Record<string, unknown>>[])
      expect(words[`leave_${reason}`], reason).toMatch(/\.$/)
})
