import { describe, expect, test } from 'vitest'
import { asShown, mergeRows } from '#web/work/merge-rows.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

const row = (name: string, rev = 1, more: Partial<TaskRow> = {}) => ({ id: `tsk_${name}`, rev, ...more }) as TaskRow
const page = (...rows: TaskRow[]) => ({ rows })
const ids = (rows: readonly TaskRow[]) => rows.map(({ id }) => id.slice(4)).join(' ')
const nothing: ReadonlySet<string> = new Set()

describe('a newer look at the same page', () => {
  test('an empty list shows what came', () => {
    expect(ids(mergeRows(undefined, page(row('a'), row('b')), nothing).rows)).toBe('a b')
    expect(ids(mergeRows(asShown(page()), page(row('a')), nothing).rows)).toBe('a')
  })

  test('a row that somebody took elsewhere changes where it stands', () => {
    const merged = mergeRows(
      asShown(page(row('a'), row('b'))),
      page(row('b', 2, { holder: 'prs_dewi' }), row('a')),
      nothing,
    )
    expect(ids(merged.rows)).toBe('a b')
    expect(merged.rows[1]?.holder).toBe('prs_dewi')
  })

  test('a row that left the view is gone, unless somebody has just acted on it', () => {
    const shown = asShown(page(row('a'), row('b')))
    expect(ids(mergeRows(shown, page(row('b')), nothing).rows)).toBe('b')
    expect(ids(mergeRows(shown, page(row('b')), new Set(['tsk_a'])).rows)).toBe('a b')
  })

  test('new rows between the old ones wait, so that nothing jumps; those behind the last are added', () => {
    const merged = mergeRows(
      asShown(page(row('b'), row('d'))),
      page(row('a'), row('b'), row('c'), row('d'), row('e')),
      nothing,
    )
    expect(ids(merged.rows)).toBe('b d e')
    expect(ids(merged.waiting)).toBe('a c')
    expect(merged.size).toBe(5)
  })

  test('an answer that is older than what a claim has told does not win', () => {
    const claimed = asShown(page(row('a', 5, { holder: 'prs_rina' })))
    expect(mergeRows(claimed, page(row('a', 4)), nothing).rows[0]?.holder).toBe('prs_rina')
    expect(mergeRows(claimed, page(row('a', 6)), nothing).rows[0]?.holder).toBeUndefined()
  })

  test('the next page is the one of the newest answer', () => {
    const merged = mergeRows(asShown({ rows: [row('a')], next: 'old' }), { rows: [row('a')], next: 'new' }, nothing)
    expect(merged.next).toBe('new')
  })
})
