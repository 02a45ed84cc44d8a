import { describe, expect, test } from 'vitest'
import { isFinal, lifecycle } from '#shared/outputs/output.lifecycle.ts'
import { outputStates } from '#shared/outputs/output.ts'
import * as facts from '#shared/outputs/outputs.facts.ts'
import * as rules from '#shared/outputs/review.rules.ts'
import { firstBroken, type Stored } from '#shared/kernel/condition.ts'

const by = { id: 'prs_siti', name: 'Siti', queues: ['que_1'], units: [], limit: 20, isAuditor: false }
const now = '2026-11-27T02:00:00.000Z'
const earlier = '2026-11-27T01:00:00.000Z'
const row = (state: string, more: Stored = {}): Stored => ({
  id: 'out_1',
  queue: 'que_1',
  author: 'prs_rina',
  chain: new Set(['prs_rina']),
  version: 1,
  state,
  ...more,
})
const mine = { reviewer: by.id, reviewFence: 3, reviewUntil: '2026-11-27T09:00:00.000Z' }

describe('the life of an output', () => {
  test('[O1] every verb makes a fact that exists, and every state but the first is reached', () => {
    const known = Object.values(facts).map(({ type }) => type as string)
    for (const { fact } of Object.values(lifecycle)) expect(known).toContain(fact)
    const reached = new Set<string>(Object.values(lifecycle).map(({ to }) => to))
    expect([...reached].sort()).toEqual([...outputStates].sort())
  })

  test('[O1] approved, rejected and withdrawn are the end', () => {
    expect(outputStates.filter(isFinal)).toEqual(['APPROVED', 'REJECTED', 'WITHDRAWN'])
  })

  test('[O1] the clauses allow a verb from the states of the table, and from no other', () => {
    const author = { ...by, id: 'prs_rina' }
    const verbs = [
      [['claim'], (state: string) => firstBroken(rules.mayClaimReview(by, { version: 1 }, now), row(state))],
      [
        ['takeOver', 'claim'],
        (state: string) =>
          firstBroken(rules.mayClaimReview(by, { version: 1 }, now), row(state, { reviewUntil: earlier })),
      ],
      [['giveBack'], (state: string) => firstBroken(rules.holdsReview(by, 3), row(state, mine))],
      [['approve'], (state: string) => firstBroken(rules.mayJudge(by, 3, 1), row(state, mine))],
      [['withdraw'], (state: string) => firstBroken(rules.mayWithdraw(author), row(state))],
      [
        ['lapse'],
        (state: string) => firstBroken(rules.isReviewLapsed(3, now), row(state, { ...mine, reviewUntil: earlier })),
      ],
    ] as const
    for (const [names, broken] of verbs) {
      const from = new Set<string>(names.flatMap((name) => [...lifecycle[name].from]))
      expect(
        outputStates.filter((state) => broken(state) === undefined),
        names.join(),
      ).toEqual(outputStates.filter((state) => from.has(state)))
    }
  })

  test('[O12] points are answered each, not in number', () => {
    const points = [{ id: 'p1' }, { id: 'p2' }]
    expect(rules.unanswered(points, [{ point: 'p1' }, { point: 'p9' }])).toEqual(['p2'])
    expect(rules.unanswered([], [])).toEqual([])
  })
})
