import { claimReview } from '#functions/outputs/claim-review.ts'
import { judgeOutput } from '#functions/outputs/judge-output.ts'
import { submitOutput } from '#functions/outputs/submit-output.ts'
import { readTask } from '#functions/work/work.store.ts'
import { demoIndicators } from '#infra/local/demo/indicators.ts'
import type { DemoResult, DemoVerdict } from '#infra/local/demo/results.ts'
import type { DemoWork } from '#infra/local/demo/works.ts'
import { seedEvidence } from '#infra/local/seed/evidence.ts'
import { made, rightsOf, seedIntent, type SeedingFiles } from '#infra/local/seed/seeding.ts'
import { shift } from '#shared/kernel/time.ts'
import { derivedId, type Id } from '#shared/kernel/ids.ts'
import type { EvidenceFile, OutputId } from '#shared/outputs/output.ts'
import type { Rights } from '#shared/people/rights.ts'
import { quarterOf } from '#shared/performance/indicator.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { workerOf } from '#shared/work/task.ts'

/** Hands in the result of a task that its author holds, with its files, and says the verdict on it. `at`: when it is handed in. */
export async function seedOutput(
  seeding: SeedingFiles,
  { id: task, indicator }: DemoWork,
  { daysAgo: _, ...result }: DemoResult,
  author: Rights,
  fence: number,
  at: string,
): Promise<void> {
  const node = demoIndicators.find((each) => each.id === indicator)
  const found = await readTask(seeding.table, task)
  if (!node || !found) throw new Error(`the seed lacks the indicator or the task of ${task}`)
  const files: EvidenceFile[] = []
  for (const [i, file] of result.files.entries()) {
    const upload = `${derivedId('upl', task)}${String(i + 1)}` as Id<'upl'>
    files.push(await seedEvidence(seeding, workerOf(author), { task, fence }, file, upload))
  }
  const { number, title, queue, chain = [] } = found
  const submission = {
    ...{ summary: result.summary, links: [], files, isAuthentic: true as const },
    ...{ indicator: node.id, indicatorName: node.title, measure: node.measure, quantity: 1 },
    period: quarterOf(dayIn(author.zone, at)),
  }
  const id: OutputId = derivedId('out', task)
  const seen = { number, title, queue, chain: [...chain] }
  const handIn = { task, fence, rev: found.rev, seen, submission }
  await made(`hand in ${id}`, submitOutput(seeding.table, seedIntent(id, at), author, handIn, id, at))
  if (result.verdict) await judge(seeding, id, result.verdict, files)
}

async function judge(
  seeding: SeedingFiles,
  id: OutputId,
  { by, outcome, reason, points, minutesAgo }: DemoVerdict,
  files: readonly EvidenceFile[],
): Promise<void> {
  const { table, now } = seeding
  const reviewer = await rightsOf(seeding, by)
  const at = shift(now, { minutes: -minutesAgo })
  // The lease of a review outlives the seed, so that no timer comes between.
  const since = shift(at, { minutes: -25 })
  const wanted = { id, version: 1 }
  const review = await made(
    `review ${id}`,
    claimReview(table, seedIntent(`${id}.review`, since), reviewer, wanted, since),
  )
  if (!review) return
  const marked = points.map(({ text, file, page }, i) => ({
    id: `p${String(i + 1)}`,
    text,
    ...(file !== undefined && files[file] && { file: files[file].upload }),
    ...(page !== undefined && { page }),
  }))
  const verdict = { ...wanted, fence: review.fence, outcome, reason, points: marked }
  await made(`judge ${id}`, judgeOutput(table, seedIntent(`${id}.verdict`, at), reviewer, verdict, at))
}
