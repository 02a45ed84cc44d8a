import { describe, expect, test } from 'vitest'
import { changesSince, isNothing, knownOf } from '#web/work/changes.ts'

const claimed = { type: 'task-claimed', at: '2026-11-25T03:00:00.000Z', by: 'prs_dewi', byName: 'Dewi Lestari' }
const added = { type: 'task-added', at: '2026-11-24T03:00:00.000Z', by: 'prs_siti', byName: 'Siti Aminah' }
const mine = { type: 'note-added', at: '2026-11-25T03:10:00.000Z', by: 'prs_rina', byName: 'Rina Wulandari' }
const before = { history: [added], due: '2026-11-27' }

describe('[W20] what changed while somebody was writing (C028)', () => {
  const known = knownOf(before)

  test('a claim by somebody else and a moved due day are told', () => {
    const changes = changesSince(known, { history: [claimed, added], due: '2026-12-01' }, 'prs_rina')
    expect(changes.entries).toEqual([claimed])
    expect(changes.due).toBe('2026-12-01')
  })

  test('what I did myself is not told to me', () => {
    expect(isNothing(changesSince(known, { history: [mine, added], due: '2026-11-27' }, 'prs_rina'))).toBe(true)
  })

  test('what I knew when I began is nothing new', () => {
    expect(isNothing(changesSince(known, before, 'prs_rina'))).toBe(true)
  })
})
