import type { StoredFact } from '#shared/kernel/fact.ts'
import type { ThreadStep } from '#shared/outputs/outputs.api.ts'
import {
  outputApproved,
  outputRejected,
  outputReturned,
  outputSubmitted,
  outputWithdrawn,
} from '#shared/outputs/outputs.facts.ts'

type Told = Pick<StoredFact, 'type' | 'data' | 'at'>

/** The step that a fact of an output stands for, if it stands for one. */
export function outputStep(fact: Told, id: string): ThreadStep | undefined {
  const common = { at: fact.at, link: `/hasil/${id}` }
  const submitted = outputSubmitted.read(fact)
  if (submitted) {
    const { number, version, files, quantity, measure, title, byName } = submitted
    return { ...common, kind: 'submitted', title, by: byName, detail: { number, version, files, quantity, measure } }
  }
  const returned = outputReturned.read(fact)
  if (returned) {
    const { title, byName, version, points, reason } = returned
    return { ...common, kind: 'returned', title, by: byName, detail: { version, points, reason } }
  }
  const rejected = outputRejected.read(fact)
  if (rejected) {
    const { title, byName, version, reason } = rejected
    return { ...common, kind: 'rejected', title, by: byName, detail: { version, reason } }
  }
  const withdrawn = outputWithdrawn.read(fact)
  if (withdrawn)
    return {
      ...common,
      kind: 'withdrawn',
      title: withdrawn.title,
      by: withdrawn.byName,
      detail: { version: withdrawn.version },
    }
  const approved = outputApproved.read(fact)
  return (
    approved && {
      ...common,
      kind: 'approved',
      title: approved.title,
      by: approved.byName,
      detail: { version: approved.version, reason: approved.reason },
    }
  )
}

/** An approval is also the moment at which the result counts. */
export function countedStep(fact: Told): ThreadStep | undefined {
  const approved = outputApproved.read(fact)
  if (!approved) return undefined
  const { indicator, indicatorName, quantity, measure, period } = approved
  return {
    kind: 'counted',
    at: fact.at,
    title: indicatorName,
    detail: { quantity, measure, period },
    link: `/kinerja/${indicator}`,
  }
}
