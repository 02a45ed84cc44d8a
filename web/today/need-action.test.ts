import { expect, test } from 'vitest'
import type { MyWork } from '#web/work/create-my-work.ts'
import { needsAction } from '#web/today/need-action.ts'
import type { ReviewRow } from '#shared/outputs/outputs.api.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

const task = (id: string, state: TaskRow['state'] = 'CLAIMED') => ({ id, state }) as unknown as TaskRow
const late = task('tsk_late')
const today = task('tsk_today', 'IN_PROGRESS')
const returned = task('tsk_returned', 'CHANGES_REQUESTED')
const submitted = task('tsk_submitted', 'SUBMITTED')
const later = task('tsk_later')
const work = (more: readonly TaskRow[] = []): MyWork => ({
  held: [later, late, today, returned, submitted, ...more],
  handed: [{ id: 'hnd_one' } as unknown as Handover],
  returned: [returned],
  overdue: [late],
  dueToday: [today],
})
const reviews = [{ id: 'out_one' } as unknown as ReviewRow]

test('late comes first, then today, then what waits for my answer, then what is due next', () => {
  const { shown, count } = needsAction(work(), reviews)
  expect(shown.map(({ id }) => id)).toEqual([
    'tsk_late',
    'tsk_today',
    'tsk_returned',
    'hnd_one',
    'out_one',
    'tsk_later',
  ])
  expect(count).toBe(6)
})

test('at most seven rows stand there, and the count tells of all', () => {
  const { shown, count } = needsAction(work([task('tsk_a'), task('tsk_b'), task('tsk_c')]), reviews)
  expect([shown.length, count]).toEqual([7, 9])
})

test('looked at again, the same rows are the same needs', () => {
  const mine = work()
  expect(needsAction(mine, reviews).shown.map((each, i) => each === needsAction(mine, reviews).shown[i])).toEqual(
    Array(6).fill(true),
  )
})
