import { expect, test, vi } from 'vitest'
import { comeBack } from '#web/meetings/room/come-back.ts'
import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'

const wanted = new AbortController().signal
const noPause = () => Promise.resolve()
const answers = (...all: readonly ('CONNECTED' | LeaveReason | Error)[]) => {
  const tryOnce = vi.fn(async () => {
    const next = all[Math.min(tryOnce.mock.calls.length, all.length) - 1] ?? 'LOST'
    if (next instanceof Error) throw next
    return Promise.resolve(next)
  })
  return tryOnce
}

test('[M24] what may pass is tried again, until somebody is inside', async () => {
  const tryOnce = answers('UNREACHABLE', new Error('no line'), 'ROOM_MISSING', 'CONNECTED')
  expect(await comeBack(tryOnce, wanted, noPause)).toBe('CONNECTED')
  expect(tryOnce).toHaveBeenCalledTimes(4)
})

test.each(['REMOVED', 'ROOM_ENDED', 'NOT_ALLOWED', 'DUPLICATE'] as const)('[M24] %s is final', async (answer) => {
  const tryOnce = answers(answer)
  expect(await comeBack(tryOnce, wanted, noPause)).toBe(answer)
  expect(tryOnce).toHaveBeenCalledTimes(1)
})

test('[M24] after a minute it is lost; whoever leaves meanwhile is not brought back', async () => {
  const waited: number[] = []
  const pause = (count: number) => Promise.resolve(void waited.push(count))
  expect(await comeBack(answers('UNREACHABLE'), wanted, pause)).toBe('LOST')
  expect(waited.reduce((sum, each) => sum + each, 0)).toBe(58)
  const tryOnce = answers('CONNECTED')
  expect(await comeBack(tryOnce, AbortSignal.abort(), noPause)).toBe('LEFT')
  expect(tryOnce).not.toHaveBeenCalled()
})
