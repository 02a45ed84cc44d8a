import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { progressLines, spanOf, type Achievement } from '#shared/outputs/progress.ts'
import { threadDesks, threadSteps, type Told } from '#shared/outputs/thread.ts'

const minute = (n: number) =>
  `2026-11-23T${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00.000Z`
const fact = (type: string, at: number, data: object, rev: number): Told => ({
  type,
  at: minute(at),
  data: { byName: 'Siti', ...data },
  rev,
})
const facts = (...told: readonly (readonly [string, number, object?])[]) =>
  told.map(([type, at, data = {}], i) => fact(type, at, data, i + 1))

const task = {
  id: 'tsk_1',
  facts: facts(
    ['task-added', 4, { title: 'Telaah', number: 'T-1', queueName: 'Kebijakan', due: '2026-11-27' }],
    ['task-claimed', 31, { holder: 'prs_rina', byName: 'Rina' }],
    ['handover-accepted', 100, { fromName: 'Rina', toName: 'Andi', to: 'prs_andi' }],
    ['task-submitted', 200],
    ['task-returned', 260],
    ['task-submitted', 300],
    ['task-done', 360],
  ),
}
const output = {
  id: 'out_1',
  facts: facts(
    [
      'output-submitted',
      200,
      { version: 1, title: 'Telaah', number: 'HK-1', files: 2, quantity: 1, measure: 'dokumen', byName: 'Andi' },
    ],
    ['review-claimed', 220],
    ['output-returned', 260, { version: 1, points: 2, reason: 'Belum lengkap', title: 'Telaah' }],
    [
      'output-submitted',
      300,
      { version: 2, title: 'Telaah', number: 'HK-1', files: 3, quantity: 1, measure: 'dokumen', byName: 'Andi' },
    ],
    ['review-claimed', 310],
    [
      'output-approved',
      360,
      {
        version: 2,
        reason: '',
        title: 'Telaah',
        indicator: 'idr_1',
        indicatorName: 'RHK 2',
        quantity: 1,
        measure: 'dokumen',
        period: '2026-Q4',
      },
    ],
  ),
}
const beginning = {
  meeting: { id: 'mtg_1', title: 'Rapat mingguan', at: minute(0), chair: 'Siti' },
  decision: { id: 'dcs_1', text: 'Surat edaran ditelaah', at: minute(2), byName: 'Rina', present: 11 },
}

describe('the thread of a result', () => {
  test('[O23] tells its steps from the meeting to the indicator', () => {
    const steps = threadSteps({ beginning, task, output })
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['meeting', 'decision', 'task', 'claimed', 'handover'],
      ...['submitted', 'returned', 'submitted', 'approved', 'counted'],
    ])
    expect(steps[0]).toMatchObject({ title: 'Rapat mingguan', link: '/rapat/mtg_1' })
    expect(steps[6]).toMatchObject({ by: 'Siti', detail: { points: 2, reason: 'Belum lengkap' } })
    expect(steps.at(-1)).toEqual({
      kind: 'counted',
      at: minute(360),
      title: 'RHK 2',
      detail: { quantity: 1, measure: 'dokumen', period: '2026-Q4' },
      link: '/kinerja/idr_1',
    })
  })

  test('[O23] a meeting that began before its hour still stands before what came of it', () => {
    const early = { ...beginning, meeting: { ...beginning.meeting, at: minute(15) } }
    const steps = threadSteps({ beginning: early, task, output })
    expect(steps.slice(0, 3).map(({ kind, at }) => [kind, at])).toEqual([
      ['meeting', minute(2)],
      ['decision', minute(2)],
      ['task', minute(4)],
    ])
  })

  test('[O23] tells at which desk it was: queue, work, review', () => {
    const desks = threadDesks({ beginning, task, output })
    expect(desks.map(({ kind, name, from, until }) => [kind, name, from, until])).toEqual([
      ['queue', 'Kebijakan', minute(4), minute(31)],
      ['desk', 'Rina', minute(31), minute(100)],
      ['desk', 'Andi', minute(100), minute(200)],
      ['review', '', minute(200), minute(220)],
      ['review', 'Siti', minute(220), minute(260)],
      ['desk', 'Andi', minute(260), minute(300)],
      ['review', '', minute(300), minute(310)],
      ['review', 'Siti', minute(310), minute(360)],
    ])
  })

  test('[O23] without a meeting it begins with the task, and an open one has an open end', () => {
    const open = {
      beginning: {},
      task: { ...task, facts: task.facts.slice(0, 4) },
      output: { ...output, facts: output.facts.slice(0, 1) },
    }
    expect(threadSteps(open)[0]?.kind).toBe('task')
    expect(threadDesks(open).at(-1)).toEqual({ kind: 'review', name: '', from: minute(200) })
  })

  test('[O23] whatever the clocks and the order of delivery, there is no gap and no overlap', () => {
    const at = fc.nat(600)
    const kinds = [
      'task-claimed',
      'task-released',
      'handover-accepted',
      'lease-lapsed',
      'task-submitted',
      'task-done',
    ] as const
    const reviews = [
      'output-submitted',
      'review-claimed',
      'review-given-back',
      'review-lapsed',
      'output-returned',
      'output-approved',
    ] as const
    const some = <K extends string>(of: readonly K[]) =>
      fc.array(fc.tuple(fc.constantFrom(...of), at), { maxLength: 8 })
    const person = fc.constantFrom('Rina', 'Andi')
    fc.assert(
      fc.property(some(kinds), some(reviews), person, fc.boolean(), (moves, turns, toName, backwards) => {
        const named = { toName, byName: toName, holderName: toName, holder: 'prs_x', queueName: 'Kebijakan' }
        const told = facts(
          ['task-added', 0, { title: 'T', queueName: 'Kebijakan' }],
          ...moves.map(([type, when]) => [type, when, named] as const),
        )
        const own = facts(...turns.map(([type, when]) => [type, when, named] as const))
        const desks = threadDesks({
          beginning: {},
          task: { id: 't', facts: backwards ? told.toReversed() : told },
          output: { id: 'o', facts: own },
        })
        for (const [i, desk] of desks.entries()) {
          const next = desks[i + 1]
          if (next) expect(desk.until).toBe(next.from)
          if (desk.until !== undefined) expect(desk.from < desk.until || desks.length === 1).toBe(true)
        }
      }),
    )
  })
})

describe('the daily progress', () => {
  const words = {
    submitted: ({ time, number }: { time: string; number: string }) => `${time} serah ${number}`,
    approved: ({ time, number }: { time: string; number: string }) => `${time} setuju ${number}`,
  }
  const done = (what: Achievement['what'], at: string, number: string): Achievement => ({
    what,
    at,
    number,
    title: 'T',
    version: 1,
    quantity: 1,
    measure: 'dokumen',
    indicatorName: 'RHK',
  })

  test('[O24] has one line for each result, in the order and the zone of the person', () => {
    const day = [
      done('approved', '2026-11-23T07:05:00.000Z', 'HK-1'),
      done('submitted', '2026-11-23T03:42:00.000Z', 'HK-1'),
    ]
    expect(progressLines(day, 'Asia/Jakarta', words)).toEqual(['10.42 serah HK-1', '14.05 setuju HK-1'])
    expect(progressLines(day, 'Asia/Jayapura', words)).toEqual(['12.42 serah HK-1', '16.05 setuju HK-1'])
    expect(progressLines([], 'Asia/Jakarta', words)).toEqual([])
  })

  test('[O24] a day begins and ends at midnight of the person’s zone', () => {
    expect(spanOf('2026-11-23', 'Asia/Jayapura')).toEqual({
      from: '2026-11-22T15:00:00.000Z',
      until: '2026-11-23T15:00:00.000Z',
    })
  })
})
