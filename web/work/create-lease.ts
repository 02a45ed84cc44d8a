import { createEffect, onCleanup } from 'solid-js'
import { settle } from '#web/kernel/api.ts'
import { workApi } from '#web/work/work-api.ts'
import type { QueueId } from '#shared/people/rights.ts'
import { beat } from '#shared/work/lease.rules.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

const lookEvery = 30_000
const signs = ['pointerdown', 'keydown', 'scroll'] as const

type Lease = {
  readonly task: () => TaskDetail | undefined
  readonly me: () => string
  readonly onKept: (leaseUntil: string) => void
  /** The claim is somebody else's now, or the task has moved on. */
  readonly onLost: () => void
}

/**
 * Says "I am still here" for a task that I hold: while its page is in view and used, at most every ten minutes. A page
 * that lies open unused lets the time run out.
 */
export function createLease({ task, me, onKept, onLost }: Lease): void {
  let isUsed = true
  let lastBeat = 0
  const use = () => {
    isUsed = true
  }
  const held = () => {
    const known = task()
    const isHeld = known?.holder === me() && (working as readonly string[]).includes(known.state)
    return isHeld && known.fence !== undefined ? { ...known, fence: known.fence } : undefined
  }
  const tell = async () => {
    const known = held()
    const isDue = performance.now() - lastBeat >= beat.minutes * 60_000 || lastBeat === 0
    if (!known || !isUsed || !isDue || document.visibilityState !== 'visible' || !navigator.onLine) return
    isUsed = false
    lastBeat = performance.now()
    const { id, fence, queue } = known
    const context = { key: crypto.randomUUID() }
    const kept = await settle(workApi.keepLease({ id, fence, queue: queue as QueueId }, { context }))
    if (kept.ok) onKept(kept.answer.leaseUntil)
    else if (kept.code === 'OFFLINE' || kept.code === 'BROKEN') lastBeat = 0
    else onLost()
  }
  createEffect(() => {
    if (held()) void tell()
  })
  const timer = setInterval(() => void tell(), lookEvery)
  for (const sign of signs) addEventListener(sign, use, { passive: true, capture: true })
  onCleanup(() => {
    clearInterval(timer)
    for (const sign of signs) removeEventListener(sign, use, { capture: true })
  })
}
