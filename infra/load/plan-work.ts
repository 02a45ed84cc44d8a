import type { Table } from '#functions/kernel/table.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { changeIndicator } from '#functions/performance/change-indicator.ts'
import { createIndicator } from '#functions/performance/create-indicator.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { addMember } from '#functions/work/add-member.ts'
import { changeQueue } from '#functions/work/change-queue.ts'
import { createQueue } from '#functions/work/create-queue.ts'
import { leaveQueue } from '#functions/work/leave-queue.ts'
import { memberKey, queueKey } from '#functions/work/work.keys.ts'
import type { LoadedAgency, LoadedMember } from '#infra/load/agency-of.ts'
import type { Present } from '#infra/load/present.ts'
import { differing, loadIntent, revOf, type Step } from '#infra/load/step.ts'
import type { Stored } from '#shared/kernel/condition.ts'

const queueFields = ['name', 'unit', 'zone', 'leaseHours', 'calendar'] as const

export const queueSteps = (table: Table, { queues }: LoadedAgency, present: Present): readonly Step[] =>
  queues.flatMap((queue) => {
    const row = present(queueKey(queue.id))
    const what = row ? differing(queue, row, queueFields) : []
    if (row && what.length === 0) return []
    const [rev, common] = [revOf(row), { file: 'queues', code: queue.name, lane: queue.id, what } as const]
    const intent = (now: string) => loadIntent(queue.id, rev, queue, now)
    const step: Step = row
      ? { ...common, kind: 'changed', take: (now) => changeQueue(table, intent(now), rev, queue) }
      : { ...common, kind: 'new', take: (now) => createQueue(table, intent(now), queue) }
    return [step]
  })

export const memberSteps = (table: Table, { members }: LoadedAgency, present: Present): readonly Step[] =>
  members.flatMap((member) => {
    const { queue, person, isOwner, isActive } = member
    const rights = present(rightsKey(person.id))
    const row = present(memberKey(queue.id, person.id))
    const what = memberChanges(member, rights, row)
    if (what.length === 0) return []
    const intent = (now: string) =>
      loadIntent(`${queue.id}.${person.id}`, revOf(rights), { queue, isOwner, isActive }, now)
    return [
      {
        file: 'members',
        code: `${person.code} in ${queue.name}`,
        lane: person.id,
        what,
        kind: row === undefined ? 'new' : 'changed',
        take: (now) =>
          isActive
            ? addMember(table, intent(now), queue.id, person.id, isOwner)
            : leaveQueue(table, intent(now), queue.id, person.id),
      } satisfies Step,
    ]
  })

/** What of a membership is not as it should be: in the rights of the session, and in the row that claims are checked against. */
function memberChanges(member: LoadedMember, rights: Stored | undefined, row: Stored | undefined): readonly string[] {
  const { queue, person, isOwner, isActive } = member
  const right = (rights?.['queues'] as Readonly<Record<string, Stored>> | undefined)?.[queue.id]
  if (!isActive) return (right ?? row?.['active'] === true) ? ['active'] : []
  if (!right || row?.['active'] !== true) return ['active']
  return [
    ...differing({ ...queue, owner: isOwner }, right, [...queueFields, 'owner']),
    ...differing(person, row, ['name', 'unitName', 'zone']),
  ]
}

const indicatorFields = [
  ...['year', 'order', 'code', 'title', 'definition', 'level', 'unit', 'unitName', 'owner', 'ownerName'],
  ...['parent', 'aspect', 'measure', 'direction', 'baseline', 'targets', 'source'],
] as const

export const indicatorSteps = (table: Table, { indicators }: LoadedAgency, present: Present): readonly Step[] =>
  indicators.flatMap((node) => {
    const row = present(indicatorKey(node.id))
    const what = row ? differing(node, row, indicatorFields) : []
    if (row && what.length === 0) return []
    const [rev, common] = [
      revOf(row),
      { file: 'indicators', code: `${node.code} ${node.title}`, lane: node.id, what } as const,
    ]
    const intent = (now: string) => loadIntent(node.id, rev, node, now)
    const step: Step = row
      ? { ...common, kind: 'changed', take: (now) => changeIndicator(table, intent(now), rev, node) }
      : { ...common, kind: 'new', take: (now) => createIndicator(table, intent(now), node) }
    return [step]
  })
