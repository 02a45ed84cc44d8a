import { describe, expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import { mayClaim } from '#shared/work/claim.rules.ts'
import { daysLate, isOverdue } from '#shared/work/due.rules.ts'
import { holds } from '#shared/work/holder.rules.ts'
import { answerBy, isLeaseEnding, leaseEnd } from '#shared/work/lease.rules.ts'
import { fits, lifecycle, verbsFrom, type Verb } from '#shared/work/task.lifecycle.ts'
import { taskStates } from '#shared/work/task.ts'

const zone = 'Asia/Jakarta'

describe('the life of a task', () => {
  test('[W10] every state but the first is reached by some verb, and every open state is left by one', () => {
    const reached = new Set<string>(Object.values(lifecycle).map(({ to }) => to))
    for (const state of taskStates) if (state !== 'CANCELLED') expect([...reached], state).toContain(state)
    for (const state of taskStates)
      if (state !== 'DONE' && state !== 'CANCELLED') expect(verbsFrom(state), state).not.toEqual([])
    expect([verbsFrom('DONE'), verbsFrom('CANCELLED')]).toEqual([[], []])
  })

  const cells = (Object.keys(lifecycle) as Verb[]).flatMap((verb) => taskStates.map((state) => [verb, state] as const))
  test.each(cells)('[W10] %s from %s is allowed by the table or refused', (verb, state) => {
    const broken = firstBroken(fits(verb), { state })
    expect(broken === undefined).toBe((lifecycle[verb].from as readonly string[]).includes(state))
  })
})

describe('what a screen is told before it asks', () => {
  const rina = { id: 'rina', name: 'Rina', queues: ['q'], units: [], limit: 20 }
  const row = { id: 't', queue: 'q', points: 3, rev: 1, state: 'READY', excluded: new Set<string>() }
  const now = '2026-11-27T02:00:00.000Z'
  const seen = row as unknown as Parameters<typeof mayClaim>[1]

  test('[W3] the same clauses offer the button or say who is in the way', () => {
    expect(firstBroken(mayClaim(rina, seen, now), row)).toBeUndefined()
    const held = { ...row, state: 'CLAIMED', holder: 'andi', leaseUntil: '2026-11-27T09:00:00.000Z' }
    expect(firstBroken(mayClaim(rina, { ...seen, holder: 'andi' }, now), held)?.code).toBe('TASK_HELD')
    expect(firstBroken(mayClaim(rina, { ...seen, holder: 'andi' }, '2026-11-27T09:00:00.001Z'), held)).toBeUndefined()
    expect(firstBroken(mayClaim(rina, seen, now), { ...row, state: 'DONE' })?.code).toBe('TASK_CLOSED')
    expect(firstBroken(mayClaim({ ...rina, queues: [] }, seen, now), row)?.code).toBe('NOT_FOUND')
    expect(firstBroken(mayClaim(rina, seen, now), { ...row, excluded: new Set(['rina']) })?.code).toBe(
      'TASK_EXCLUDES_YOU',
    )
  })

  test('[W5] holder and fence, in this order', () => {
    const mine = { ...row, holder: 'rina', fence: 5 }
    expect(firstBroken(holds(rina, 5), mine)).toBeUndefined()
    expect(firstBroken(holds(rina, 4), mine)?.code).toBe('FENCE_STALE')
    expect(firstBroken(holds({ ...rina, id: 'andi' }, 5), mine)?.code).toBe('TASK_NOT_YOURS')
    expect(firstBroken(holds(rina, 5), undefined)?.code).toBe('NOT_FOUND')
  })
})

describe('times', () => {
  test('[W6] what is taken on Friday at 16.00 is still held on Monday at 09.00', () => {
    expect(leaseEnd({ zone, leaseHours: 8 }, '2026-11-27T09:00:00.000Z') > '2026-11-30T02:00:00.000Z').toBe(true)
  })

  test('[W6] a lease passes over the day off and counts in the hours of its own unit', () => {
    const friday = '2026-11-27T09:00:00.000Z'
    const monday = { date: '2026-11-30', name: 'Hari jadi', kind: 'LIBUR_INSTANSI' } as const
    const day = [['13:00', '17:00'] as [string, string]]
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day }
    expect(leaseEnd({ zone, leaseHours: 8 }, friday)).toBe('2026-11-30T09:00:00.000Z')
    expect(leaseEnd({ zone, leaseHours: 8, calendar: { holidays: [monday] } }, friday)).toBe('2026-12-01T09:00:00.000Z')
    // One hour is left on Friday, four on Monday; three more are over on Tuesday at 16.00.
    expect(leaseEnd({ zone, leaseHours: 8, calendar: { hours: week } }, friday)).toBe('2026-12-01T09:00:00.000Z')
  })

  test('[W24] a holder is warned from the last quarter of the working hours on, and no longer than the lease runs', () => {
    const right = { zone, leaseHours: 8 } as const
    // Wednesday at 09.00: six working hours are over at 16.00, eight on Thursday at 09.30.
    const leaseUntil = leaseEnd(right, '2026-11-25T02:00:00.000Z')
    const isEnding = (now: string, state: 'CLAIMED' | 'HANDOVER_PENDING' | 'SUBMITTED' = 'CLAIMED') =>
      isLeaseEnding(right, { state, leaseUntil }, now)
    expect(isEnding('2026-11-25T08:59:59.999Z')).toBe(false)
    expect(isEnding('2026-11-25T09:00:00.000Z')).toBe(true)
    expect(isEnding('2026-11-25T20:00:00.000Z')).toBe(true)
    expect(isEnding('2026-11-26T02:30:00.000Z')).toBe(true)
    expect(isEnding('2026-11-26T02:30:00.001Z')).toBe(false)
    expect(isEnding('2026-11-25T09:00:00.000Z', 'HANDOVER_PENDING')).toBe(false)
    expect(isEnding('2026-11-25T09:00:00.000Z', 'SUBMITTED')).toBe(false)
    expect(isLeaseEnding(right, { state: 'CLAIMED' }, '2026-11-25T09:00:00.000Z')).toBe(false)
  })

  test('[W12] a receiver has eight working hours of the unit', () => {
    expect(answerBy({ zone }, '2026-11-25T02:00:00.000Z')).toBe('2026-11-26T02:30:00.000Z')
    expect(answerBy({ zone: 'Asia/Jayapura' }, '2026-11-25T00:00:00.000Z')).toBe('2026-11-26T00:30:00.000Z')
    const dayOff = { date: '2026-11-26', name: 'Hari jadi', kind: 'LIBUR_INSTANSI' } as const
    expect(answerBy({ zone, calendar: { holidays: [dayOff] } }, '2026-11-25T02:00:00.000Z')).toBe(
      '2026-11-27T02:30:00.000Z',
    )
  })

  test('[W17] overdue begins with the next day of the unit and is told in working days', () => {
    const task = { due: '2026-11-27', zone, state: 'CLAIMED' } as const
    expect(isOverdue(task, '2026-11-27T16:59:00.000Z')).toBe(false)
    expect(isOverdue(task, '2026-11-27T17:00:00.000Z')).toBe(true)
    expect(isOverdue({ ...task, zone: 'Asia/Jayapura' }, '2026-11-27T15:00:00.000Z')).toBe(true)
    expect(isOverdue({ ...task, state: 'SUBMITTED' }, '2026-12-27T17:00:00.000Z')).toBe(false)
    expect(daysLate(task, '2026-12-01T03:00:00.000Z')).toBe(2)
    expect(daysLate(task, '2026-11-27T03:00:00.000Z')).toBe(0)
  })
})
