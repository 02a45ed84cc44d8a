import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLease } from '#web/work/create-lease.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

const { keepLease } = vi.hoisted(() => ({ keepLease: vi.fn() }))
vi.mock('#web/work/work-api.ts', () => ({ workApi: { keepLease } }))

const mine = {
  id: 'tsk_1',
  queue: 'que_1',
  state: 'IN_PROGRESS',
  holder: 'prs_rina',
  fence: 7,
} as unknown as TaskDetail
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

describe('a page that says that its holder is still there', () => {
  const onKept = vi.fn()
  const onLost = vi.fn()
  const start = (task: TaskDetail) =>
    createRoot((dispose) => {
      const [shown, setShown] = createSignal<TaskDetail>(task)
      createLease({ task: shown, me: () => 'prs_rina', onKept, onLost })
      return { setShown, dispose }
    })
  beforeEach(() => {
    vi.useFakeTimers()
    vi.clearAllMocks()
    keepLease.mockResolvedValue({ leaseUntil: '2026-11-27T01:00:00.000Z' })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('[W6] tells it when it opens and then, while it is used, every ten minutes', async () => {
    const { dispose } = start(mine)
    await minutes(1)
    expect(keepLease).toHaveBeenCalledTimes(1)
    expect(keepLease.mock.calls[0]?.[0]).toEqual({ id: 'tsk_1', queue: 'que_1', fence: 7 })
    expect(onKept).toHaveBeenCalledWith('2026-11-27T01:00:00.000Z')
    for (let i = 0; i < 20; i++) {
      dispatchEvent(new Event('keydown'))
      await minutes(1)
    }
    expect(keepLease).toHaveBeenCalledTimes(3)
    dispose()
  })

  test('[W6] a page that lies open unused lets the time run out', async () => {
    const { dispose } = start(mine)
    await minutes(120)
    expect(keepLease).toHaveBeenCalledTimes(1)
    dispose()
  })

  test('says nothing for a task of somebody else, or one that was handed in', async () => {
    const { setShown, dispose } = start({ ...mine, holder: 'prs_dewi' })
    await minutes(1)
    setShown({ ...mine, state: 'SUBMITTED' })
    await minutes(1)
    expect(keepLease).not.toHaveBeenCalled()
    dispose()
  })

  test('[W5] looks again when the claim is gone', async () => {
    const { ORPCError } = await import('@orpc/client')
    keepLease.mockRejectedValue(new ORPCError('FENCE_STALE', { defined: true }))
    const { dispose } = start(mine)
    await minutes(1)
    expect(onLost).toHaveBeenCalledOnce()
    dispose()
  })
})
