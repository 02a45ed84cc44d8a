import { describe, expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import { isDuePast } from '#shared/meetings/minutes.rules.ts'
import { holdsPen, isCheckpointDue, mayTakePen, penUntil } from '#shared/meetings/notes.rules.ts'
import { hostsOf, invitedBy, isOverByClock, planFault } from '#shared/meetings/plan.rules.ts'

const now = '2026-11-25T02:00:00.000Z'

describe('the pen', () => {
  const take = (row: Record<string, unknown>) => firstBroken(mayTakePen('prs_rina', now), row)?.code
  test('[M17] free, mine, or run out: it is mine; else I read who writes', () => {
    expect(take({})).toBeUndefined()
    expect(take({ writer: 'prs_rina', until: '2026-11-25T02:01:00.000Z' })).toBeUndefined()
    expect(take({ writer: 'prs_siti', until: now })).toBeUndefined()
    expect(take({ writer: 'prs_siti', until: penUntil(now) })).toBe('PEN_HELD')
  })

  test('[M18] an older tab and another person have no pen', () => {
    const codes = [
      { writer: 'prs_rina', fence: 3, until: '2020-01-01T00:00:00.000Z' },
      { writer: 'prs_rina', fence: 4 },
      { writer: 'prs_siti', fence: 3 },
      { fence: 3 },
    ].map((row) => firstBroken(holdsPen('prs_rina', 3), row)?.code)
    expect(codes).toEqual([undefined, 'PEN_LOST', 'PEN_LOST', 'PEN_LOST'])
  })

  test('[M18] a minute after the last one, the text goes on record again', () => {
    expect(isCheckpointDue({}, now)).toBe(true)
    expect(isCheckpointDue({ checkpointAt: '2026-11-25T01:59:01.000Z' }, now)).toBe(false)
    expect(isCheckpointDue({ checkpointAt: '2026-11-25T01:59:00.000Z' }, now)).toBe(true)
  })
})

describe('the plan', () => {
  const plan = {
    endsAt: '2026-11-25T03:00:00.000Z',
    access: 'invited',
    chair: 'prs_siti',
    minuteTaker: 'prs_rina',
    invitees: ['prs_andi', 'prs_rina'],
    guests: [],
  } as const

  test('[M1] what has passed is not scheduled, and guests need a meeting where they may knock', () => {
    expect(planFault(plan, now)).toBeUndefined()
    expect(planFault({ ...plan, endsAt: now }, now)).toBe('MEETING_PAST')
    expect(planFault({ ...plan, guests: [{}] }, now)).toBe('GUESTS_NEED_KNOCK')
    expect(planFault({ ...plan, guests: [{}], access: 'guests-knock' }, now)).toBeUndefined()
  })

  test('[M1] [M4] chair and minute taker are invited, once; with the organiser they are the hosts', () => {
    expect(invitedBy(plan)).toEqual(['prs_siti', 'prs_rina', 'prs_andi'])
    expect([...hostsOf(plan, 'prs_dewi')]).toEqual(['prs_siti', 'prs_rina', 'prs_dewi'])
  })

  test('[M16] the clock ends a live meeting a quarter of an hour late, with nobody inside', () => {
    const live = { state: 'LIVE', endsAt: '2026-11-25T01:45:00.000Z' } as const
    expect(isOverByClock(live, 0, now)).toBe(true)
    expect(isOverByClock(live, 1, now)).toBe(false)
    expect(isOverByClock({ ...live, endsAt: '2026-11-25T01:45:00.001Z' }, 0, now)).toBe(false)
    expect(isOverByClock({ ...live, state: 'SCHEDULED' }, 0, now)).toBe(false)
  })
})

test('[M19] a day has passed when it has in the zone of the queue', () => {
  const lateEvening = '2026-11-25T15:30:00.000Z'
  expect(isDuePast('2026-11-25', 'Asia/Jakarta', lateEvening)).toBe(false)
  expect(isDuePast('2026-11-25', 'Asia/Jayapura', lateEvening)).toBe(true)
  expect(isDuePast('2026-11-26', 'Asia/Jayapura', lateEvening)).toBe(false)
})
