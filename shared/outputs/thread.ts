import type { StoredFact } from '#shared/kernel/fact.ts'
import type { ThreadDesk, ThreadStep } from '#shared/outputs/outputs.api.ts'
import { countedStep, outputStep } from '#shared/outputs/thread-steps.ts'
import {
  outputApproved,
  outputRejected,
  outputReturned,
  outputSubmitted,
  outputWithdrawn,
  reviewClaimed,
  reviewGivenBack,
  reviewLapsed,
} from '#shared/outputs/outputs.facts.ts'
import { custodyOf, type Stay } from '#shared/work/custody.ts'
import { handoverAccepted, leaseLapsed, taskAdded, taskClaimed, taskReleased } from '#shared/work/work.facts.ts'

export type Told = Pick<StoredFact, 'type' | 'data' | 'at' | 'rev'>

/** Where a result began: a meeting, and the decision in it that asked for the work. */
export type Beginning = {
  readonly meeting?: { readonly id: string; readonly title: string; readonly at: string; readonly chair: string }
  readonly decision?: {
    readonly id: string
    readonly text: string
    readonly at: string
    readonly byName: string
    readonly present: number
  }
}

/** All that the thread of one result is made of; facts are those of the heads of its task and of itself. */
export type Thread = {
  readonly beginning: Beginning
  readonly task: { readonly id: string; readonly facts: readonly Told[] }
  readonly output: { readonly id: string; readonly facts: readonly Told[] }
}

/** [O23] What happened, by whom, and where it can be opened: oldest first. */
export function threadSteps({ beginning, task, output }: Thread): readonly ThreadStep[] {
  const work = [
    ...inOrder(task.facts).flatMap((fact) => taskStep(fact, task.id) ?? []),
    ...inOrder(output.facts).flatMap((fact) =>
      [outputStep(fact, output.id), countedStep(fact)].filter((step) => step !== undefined),
    ),
  ]
  return [...beginningSteps(beginning, work[0]?.at), ...work].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

/** People meet before the hour, too: a meeting stands no later than the first that came of it. */
const begun = (planned: string, ...after: readonly (string | undefined)[]) =>
  after.reduce<string>((first, at) => (at !== undefined && at < first ? at : first), planned)

/** By rev; a clock that was behind does not turn time back. */
function inOrder(facts: readonly Told[]): readonly Told[] {
  let now = ''
  return [...facts]
    .sort((a, b) => a.rev - b.rev)
    .map((fact) => {
      if (fact.at > now) now = fact.at
      return { ...fact, at: now }
    })
}

function beginningSteps({ meeting, decision }: Beginning, work: string | undefined): readonly ThreadStep[] {
  const at = meeting && begun(meeting.at, decision?.at, work)
  const link = meeting && `/rapat/${meeting.id}`
  return [
    ...(meeting && at && link
      ? [{ kind: 'meeting', at, title: meeting.title, by: meeting.chair, detail: {}, link } as const]
      : []),
    ...(decision
      ? [
          {
            kind: 'decision',
            at: decision.at,
            title: decision.text,
            by: decision.byName,
            detail: { present: decision.present },
            ...(link && { link }),
          } as const,
        ]
      : []),
  ]
}

function taskStep(fact: Told, id: string): ThreadStep | undefined {
  const link = `/tugas/${id}`
  const common = { at: fact.at, link }
  const added = taskAdded.read(fact)
  if (added) {
    const { number, queueName, due } = added
    return { ...common, kind: 'task', title: added.title, by: added.byName, detail: { number, queueName, due } }
  }
  const claimed = taskClaimed.read(fact)
  if (claimed) return { ...common, kind: 'claimed', title: claimed.byName, by: claimed.byName, detail: {} }
  const accepted = handoverAccepted.read(fact)
  if (accepted) {
    const { fromName, toName } = accepted
    return { ...common, kind: 'handover', title: toName, by: fromName, detail: { fromName, toName } }
  }
  const released = taskReleased.read(fact)
  if (released)
    return {
      ...common,
      kind: 'released',
      title: released.byName,
      by: released.byName,
      detail: { reason: released.reason },
    }
  const lapsed = leaseLapsed.read(fact)
  return lapsed && { ...common, kind: 'released', title: lapsed.holderName, by: lapsed.holderName, detail: {} }
}

/** From when somebody else than the desk of work answers for it; no `desk`: it lies there again. */
type Turn = { readonly at: string; readonly desk?: Pick<ThreadDesk, 'kind' | 'name'> }

/**
 * [O23] Where the work was, without gap or overlap: the stays of the task, and over them the reviews of this output. While
 * nobody has claimed the review, its desk has no name.
 */
export function threadDesks({ task, output }: Thread): readonly ThreadDesk[] {
  const stays = custodyOf(task.facts)
  const turns = inOrder(output.facts).flatMap((fact) => turnOf(fact) ?? [])
  const first = stays[0]
  if (!first) return []
  const end = stays.at(-1)?.until
  const bounds = [...new Set([...stays.map(({ from }) => from), ...turns.map(({ at }) => at)])]
    .filter((at) => at >= first.from && (end === undefined || at < end))
    .sort()
  const desks: ThreadDesk[] = []
  for (const from of bounds) {
    const desk = turns.findLast(({ at }) => at <= from)?.desk ?? deskAt(stays, from)
    const last = desks.at(-1)
    if (last?.kind === desk.kind && last.name === desk.name) continue
    if (last) desks.splice(-1, 1, { ...last, until: from })
    desks.push({ ...desk, from })
  }
  const last = desks.pop()
  return last ? [...desks, end === undefined ? last : { ...last, until: end }] : []
}

const waiting = { kind: 'review', name: '' } as const

function turnOf(fact: Told): Turn | undefined {
  const { at } = fact
  const claimed = reviewClaimed.read(fact)
  if (claimed) return { at, desk: { kind: 'review', name: claimed.byName } }
  if ([outputSubmitted, reviewGivenBack, reviewLapsed].some(({ type }) => type === fact.type))
    return { at, desk: waiting }
  if ([outputReturned, outputRejected, outputWithdrawn, outputApproved].some(({ type }) => type === fact.type))
    return { at }
  return undefined
}

function deskAt(stays: readonly Stay[], at: string): Pick<ThreadDesk, 'kind' | 'name'> {
  const stay = stays.findLast(({ from }) => from <= at)
  return { kind: stay?.at ?? 'queue', name: stay?.name ?? '' }
}
