import { describe, expect, test } from 'vitest'
import { cleanHandover, handoverFaults, noHandover } from '#web/work/handover-draft.ts'
import { cleanTask, noTask, taskFaults } from '#web/work/task-draft.ts'
import { faultOf, reasonFault } from '#web/work/text-faults.ts'
import { words } from '#web/work/task.words.id.ts'
import type { TaskWords } from '#web/work/task-words.ts'

const t = new Proxy(words, {
  get: (known, key) => {
    const word = known[key as keyof typeof words]
    return typeof word === 'function' ? word : () => word
  },
}) as unknown as TaskWords
const today = '2026-11-25'
const fields = (faults: readonly { readonly field: string }[]) => faults.map(({ field }) => field)

describe('a hand-over as it is typed', () => {
  test('[W12] receiver and note are asked for, in the order of the fields', () => {
    expect(fields(handoverFaults(t, noHandover))).toEqual(['hand-to', 'hand-note'])
    expect(handoverFaults(t, { to: 'prs_dewi', note: 'Separuh selesai.', questions: [''] })).toEqual([])
  })

  test('a note or a question that is too long is told at its field', () => {
    const long = { to: 'prs_dewi', note: 'x'.repeat(4001), questions: ['ya?', 'x'.repeat(501)] }
    expect(fields(handoverFaults(t, long))).toEqual(['hand-note', 'hand-question-2'])
  })

  test.each([null, 'x', 3, {}, { to: 1, note: '', questions: [] }, { to: '', note: '', questions: 'x' }])(
    'what is no draft is not taken for one: %j',
    (found) => {
      expect(cleanHandover(found)).toBeUndefined()
    },
  )

  test('a draft that was kept comes back', () => {
    expect(cleanHandover({ to: 'prs_dewi', note: 'n', questions: ['a', 2] })).toEqual({
      to: 'prs_dewi',
      note: 'n',
      questions: ['a'],
    })
  })
})

describe('a new task as it is typed', () => {
  const good = { ...noTask, title: 'Susun jadwal', due: '2026-11-27' }

  test('what is right has no faults', () => {
    expect(taskFaults(t, good, today)).toEqual([])
    expect(taskFaults(t, { ...good, due: today }, today)).toEqual([])
  })

  test.each([
    [{ title: '  ' }, 'task-title'],
    [{ title: 'x'.repeat(201) }, 'task-title'],
    [{ about: 'x'.repeat(8001) }, 'task-about'],
    [{ due: '' }, 'task-due'],
    [{ due: '2026-11-24' }, 'task-due'],
    [{ points: '0' }, 'task-points'],
    [{ points: '21' }, 'task-points'],
    [{ points: '1,5' }, 'task-points'],
    [{ points: 'dua' }, 'task-points'],
    [{ steps: [{ title: 'x'.repeat(201), mandatory: true }] }, 'task-step-1'],
  ])('%j is told at %s', (wrong, field) => {
    expect(fields(taskFaults(t, { ...good, ...wrong }, today))).toEqual([field])
  })

  test('a draft that was kept comes back without what does not fit', () => {
    expect(cleanTask({ title: 'a', priority: '77', steps: [{ title: 's', mandatory: false }, 3, null] })).toEqual({
      ...noTask,
      title: 'a',
      steps: [{ title: 's', mandatory: false }],
    })
    expect(cleanTask('x')).toBeUndefined()
  })
})

describe('reasons and faults of the server', () => {
  test('a reason must be there and fit', () => {
    expect(reasonFault(t, ' ', 'Tulis alasan')).toBe('Tulis alasan')
    expect(reasonFault(t, 'x'.repeat(1001), 'Tulis alasan')).toContain('1.000')
    expect(reasonFault(t, 'Cuti', 'Tulis alasan')).toBeUndefined()
  })

  test('the first fault of a field is found, also inside it', () => {
    const tells = {
      faults: [
        { path: 'steps.0.title', rule: 'too-long' },
        { path: 'title', rule: 'required' },
      ],
    }
    expect(faultOf(tells, 'title')?.rule).toBe('required')
    expect(faultOf(tells, 'steps')?.rule).toBe('too-long')
    expect(faultOf({}, 'title')).toBeUndefined()
  })
})
