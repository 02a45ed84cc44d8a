import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { demoIndicators, plantedOrphans, reviewIndicator, type DemoIndicator } from '#infra/local/demo/indicators.ts'
import { demoMeetings, soonMeeting } from '#infra/local/demo/meetings.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { demoQueues, policyQueue } from '#infra/local/demo/queues.ts'
import { demoUnits } from '#infra/local/demo/units.ts'
import { demoWorks } from '#infra/local/demo/works.ts'
import { isId } from '#shared/kernel/ids.ts'
import { judgeNip } from '#shared/people/nip.rules.ts'
import { person } from '#shared/people/person.ts'
import { unit } from '#shared/people/unit.ts'
import { taskNumber } from '#shared/work/task.ts'

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length
const people = new Set<string>(demoPeople.map(({ id }) => id))
const units = new Set<string>(demoUnits.map(({ id }) => id))

describe('the people of the demo agency', () => {
  test('there are 25, each with an own id, login, mail address and number', () => {
    expect(demoPeople.length).toBe(25)
    for (const key of ['id', 'login', 'email', 'nip'] as const)
      expect(distinct(demoPeople.map((each) => each[key]))).toBe(true)
  })

  test.each(demoPeople)('$name passes the rules of a person', (each) => {
    expect(v.parse(person, each)).toMatchObject({ name: each.name, nip: each.nip })
    expect(each.nip?.slice(15)).toMatch(/^9\d\d$/)
    expect(judgeNip(each.nip ?? '').verdict).toBe('valid')
    expect(units.has(each.unit)).toBe(true)
  })

  test('units lie in three zones, under one agency, and each has one head', () => {
    for (const each of demoUnits) expect(v.is(unit, each)).toBe(true)
    expect(new Set(demoUnits.map(({ zone }) => zone)).size).toBe(3)
    expect(demoUnits.filter(({ parent }) => !parent).length).toBe(1)
    const heads = demoPeople.filter(({ roles }) => roles.includes('unit-head')).map((each) => each.unit)
    expect([...heads].sort()).toEqual([...units].sort())
  })
})

describe('queues, meetings and works', () => {
  test('members of a queue exist, and its owner is one', () => {
    for (const { id, members, owner } of demoQueues) {
      expect(isId('que', id)).toBe(true)
      expect(distinct(members) && members.every((each) => people.has(each)) && members.includes(owner)).toBe(true)
    }
    expect(policyQueue.members).toEqual(
      expect.arrayContaining(['prs_rinawulandari', 'prs_andipratama', 'prs_dewilestari', 'prs_sitiaminah']),
    )
  })

  test('meetings have an agenda, known people, and a chair who is not invited twice', () => {
    for (const { agenda, chair, minuteTaker, invitees, unit } of [...demoMeetings, soonMeeting]) {
      expect(agenda.length).toBeGreaterThan(0)
      expect([chair, minuteTaker, ...invitees].every((each) => people.has(each)) && units.has(unit)).toBe(true)
      expect(distinct([chair, ...invitees]) && invitees.includes(minuteTaker)).toBe(true)
    }
    expect(distinct([...demoMeetings, soonMeeting].map(({ key }) => key))).toBe(true)
  })

  test('works have own ids and numbers, an indicator, and holders from their queue', () => {
    expect(
      demoWorks.every(({ id }) => isId('tsk', id)) && distinct(demoWorks.map(({ id }) => taskNumber(id, 2026))),
    ).toBe(true)
    expect(taskNumber(demoWorks[0]!.id, 2026)).toBe('T-2026-4M8RW2C')
    for (const { queue, situation, indicator } of demoWorks) {
      expect(demoIndicators.some(({ id }) => id === indicator)).toBe(true)
      const members = demoQueues.find(({ id }) => id === queue)!.members
      const hands = situation.kind === 'free' ? [] : 'to' in situation ? [situation.by, situation.to] : [situation.by]
      expect(hands.every((each) => members.includes(each))).toBe(true)
    }
  })

  test('no desk of the demo holds more than its limit', () => {
    for (const { id, pointLimit } of demoPeople) {
      const held = demoWorks.filter(
        ({ situation }) => situation.kind !== 'free' && ('to' in situation ? situation.to : situation.by) === id,
      )
      expect(held.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(pointLimit)
    }
  })
})

describe('the indicator tree', () => {
  const parentOf = ({ parent }: DemoIndicator) => demoIndicators.find(({ id }) => id === parent?.id)
  const childrenOf = ({ id }: DemoIndicator) => demoIndicators.filter(({ parent }) => parent?.id === id)
  const topOf = (indicator: DemoIndicator): DemoIndicator => {
    const parent = parentOf(indicator)
    return parent ? topOf(parent) : indicator
  }

  test('parents stand before their children, so that there is no ring', () => {
    for (const [index, { id, parent }] of demoIndicators.entries()) {
      expect(isId('idr', id)).toBe(true)
      if (parent) expect(demoIndicators.slice(0, index).some((each) => each.id === parent.id)).toBe(true)
    }
  })

  test('exactly the two planted orphans do not reach the national target', () => {
    const orphans = demoIndicators.filter((each) => topOf(each).level !== 'national')
    expect(orphans).toEqual(plantedOrphans)
    expect(orphans.length).toBe(2)
  })

  test('what contributes has the unit of measure of its parent and adds up to its target', () => {
    for (const parent of demoIndicators) {
      const adding = childrenOf(parent).filter((each) => each.parent?.edge === 'contributes')
      expect(adding.every(({ measure }) => measure === parent.measure)).toBe(true)
      for (const [period, target] of Object.entries(parent.targets))
        if (adding.length > 0) expect(adding.reduce((sum, { targets }) => sum + (targets[period] ?? 0), 0)).toBe(target)
    }
  })

  test('national and agency indicators have somebody who works for them', () => {
    for (const each of demoIndicators.filter(({ level }) => level === 'national' || level === 'agency'))
      expect(childrenOf(each).length).toBeGreaterThan(0)
  })

  test('the bureau owes 12 documents in 2026, three of them in its fourth quarter', () => {
    expect(reviewIndicator).toMatchObject({ measure: 'dokumen', targets: { '2026': 12, '2026-Q4': 3 } })
  })
})
