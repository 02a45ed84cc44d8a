import type { Change } from '#functions/kernel/change.ts'
import { achievementKey, hashKey, uploadKey, versionKey } from '#functions/outputs/outputs.keys.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import type { Output, Submission, Version } from '#shared/outputs/output.ts'
import type { Achievement } from '#shared/outputs/progress.ts'
import { isEvidence } from '#shared/outputs/submit.rules.ts'
import { mayCountToward } from '#shared/performance/count.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

export type HandedIn = {
  readonly output: Pick<Output, 'id' | 'number' | 'task' | 'title'>
  readonly version: number
  readonly person: Rights
  readonly submission: Submission
  readonly answers: Version['answers']
  readonly reviewDue: string
  readonly now: string
}

type Plain = Omit<Change, 'must'>

/** What one handing in checks and leaves beside the output's head: its version, the hashes of its files, the author's day. */
export function versionRows({ output, version, person, submission, answers, reviewDue, now }: HandedIn) {
  const { files, indicator, indicatorName, measure, period, summary, links, quantity } = submission
  const row: Version = {
    version,
    by: person.person,
    byName: person.name,
    at: now,
    reviewDue,
    ...{ summary, links, files, indicator, indicatorName, measure, period, quantity, answers },
  }
  const checks = files.map(
    (file, i) => [`file${i}`, { key: uploadKey(file.upload), must: isEvidence(output.task, file) }] as const,
  )
  const hashes = new Set(files.map(({ sha256 }) => sha256))
  const seenAt = { kind: 'hash', output: output.id, task: output.task, version, by: person.person, at: now }
  const marks = [...hashes].map(
    (sha256) => [`hash-${sha256}`, { key: hashKey(sha256, output.id), set: seenAt }] as const,
  )
  return {
    indicator: {
      key: indicatorKey(indicator),
      must: mayCountToward(person, period, { title: indicatorName, measure }),
    },
    ...Object.fromEntries(checks),
    version: {
      key: versionKey(output.id, version),
      must: [{ code: 'VERSION_CHANGED', must: { op: 'absent', field: 'version' } }],
      set: { kind: 'version', v: 1, ...row },
    },
    achievement: achievement('submitted', person.person, now, output, row),
    ...(Object.fromEntries(marks) as Readonly<Record<string, Plain>>),
  } as const
}

/** A line of a person's day. */
export function achievement(
  what: Achievement['what'],
  person: string,
  at: string,
  { id, number, title }: Pick<Output, 'id' | 'number' | 'title'>,
  { version, quantity, measure, indicatorName }: Pick<Version, 'version' | 'quantity' | 'measure' | 'indicatorName'>,
): Plain {
  const row: Achievement = { what, at, number, title, version, quantity, measure, indicatorName }
  return { key: achievementKey(person, at, id, version, what), set: { kind: 'achievement', v: 1, ...row } }
}
