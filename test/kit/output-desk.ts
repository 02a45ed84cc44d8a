import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { newId } from '#functions/kernel/clock.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { claimReview } from '#functions/outputs/claim-review.ts'
import { judgeOutput } from '#functions/outputs/judge-output.ts'
import { outputKey, uploadKey } from '#functions/outputs/outputs.keys.ts'
import type { Verdict } from '#functions/outputs/read-verdict.ts'
import { submitOutput, type HandIn } from '#functions/outputs/submit-output.ts'
import { createIndicator } from '#functions/performance/create-indicator.ts'
import { indicatorKey } from '#functions/performance/performance.keys.ts'
import { readLedger } from '#functions/performance/performance.store.ts'
import { deskKey } from '#functions/work/work.keys.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import type { EvidenceFile, Output, Submission } from '#shared/outputs/output.ts'
import { indicatorId, type Indicator } from '#shared/performance/indicator.ts'
import type { Task } from '#shared/work/task.ts'
import { answered, found, friday, wish, workplace, type Workplace } from '#test/kit/workplace.ts'
import { parse } from 'valibot'

export const indicator = parse(indicatorId, 'idr_telaah0001')
const shown = { title: 'Telaah kebijakan kerja fleksibel', measure: 'dokumen' }

export type OutputDesk = Workplace & {
  /** A task in somebody's hands. */
  readonly held: (who: number) => Promise<Task>
  /** A file of a task that was checked, without a store. */
  readonly evidence: (task: string, name?: string) => Promise<EvidenceFile>
  readonly input: (task: Task, more?: Partial<Submission>) => HandIn
  readonly handIn: (who: number, task: Task, more?: Partial<Submission>, now?: string) => Promise<Output>
  /** Claims the review as `who`; answers the fence. */
  readonly review: (who: number, output: Output, now?: string) => Promise<number>
  readonly judge: (
    who: number,
    output: Output,
    fence: number,
    verdict: Partial<Verdict>,
  ) => ReturnType<typeof judgeOutput>
  /** Room on somebody's desk for more work than a day brings. */
  readonly empty: (who: number) => Promise<void>
  readonly output: (id: string) => Promise<Output>
  readonly outputFacts: (id: string) => Promise<readonly StoredFact[]>
  readonly realised: () => Promise<{ readonly sum: number; readonly rows: number }>
}

/** A workplace whose results count toward an indicator of its unit: 0 to 3 are members of its queue. */
export async function outputDesk(): Promise<OutputDesk> {
  const place = await workplace(4)
  const { table, people, queue } = place
  const node = {
    ...shown,
    id: indicator,
    year: 2026,
    order: 1,
    code: 'RHK 2',
    definition: '',
    level: 'unit',
    unit: queue.unit,
    aspect: 'quantity',
  } as const
  const goal = { direction: 'more', baseline: 0, targets: { '2026': 12 }, source: '' } as const
  await answered(createIndicator(table, wish('seed', friday), { ...node, ...goal }))
  const output = async (id: string) => found((await readOne(table, outputKey(id))) as Output | undefined)
  const input = (task: Task, more: Partial<Submission> = {}): HandIn => ({
    task: task.id,
    fence: found(task.fence),
    rev: task.rev,
    seen: { number: task.number, title: task.title, queue: task.queue, chain: [...found(task.chain)] },
    submission: { ...submission, ...more },
  })
  return {
    ...place,
    held: async (who) => place.take(who, await place.add()),
    evidence: async (task, name = 'telaah.pdf') => {
      const file = { ...pdf, upload: newId('upl'), name } as const
      const { upload: id, ...row } = file
      const kept = { state: 'clean', keptKey: `evidence/${task}/${id}`, keptObject: '1' }
      const Item = { ...uploadKey(id), kind: 'upload', rev: 2, id, owner: 'prs_siapa000', task, ...row, ...kept }
      await table.client.send(new PutCommand({ TableName: table.name, Item }))
      return file
    },
    input,
    handIn: async (who, task, more, now = friday) => {
      const person = found(people[who])
      const id = newId('out')
      await answered(submitOutput(table, wish(person.person, now), person, input(task, more), id, now))
      return output(id)
    },
    review: async (who, { id, version }, now = friday) => {
      const person = found(people[who])
      return (await answered(claimReview(table, wish(person.person, now), person, { id, version }, now))).fence
    },
    judge: (who, { id, version }, fence, verdict) => {
      const person = found(people[who])
      const usual = { id, fence, version, outcome: 'approve', reason: '', points: [] } as const
      return judgeOutput(table, wish(person.person, friday), person, { ...usual, ...verdict }, friday)
    },
    empty: async (who) => {
      const Item = { ...deskKey(found(people[who]).person), kind: 'desk', points: 0 }
      await table.client.send(new PutCommand({ TableName: table.name, Item }))
    },
    output,
    outputFacts: async (id) =>
      (await readAll(table, { of: outputKey(id).pk, beginsWith: 'FACT#' })) as unknown as readonly StoredFact[],
    realised: async () => {
      const head = (await readOne(table, indicatorKey(indicator))) as Indicator | undefined
      return { sum: found(head).realised, rows: (await readLedger(table, indicator)).length }
    },
  }
}

const submission: Submission = {
  summary: 'Telaah untuk tiga unit.',
  links: ['https://contoh.example/telaah'],
  files: [],
  indicator,
  indicatorName: shown.title,
  measure: shown.measure,
  period: '2026-Q4',
  quantity: 1,
  isAuthentic: true,
}
const sha256 = createHash('sha256').update('telaah').digest('hex')
const pdf = { size: 1234, type: 'application/pdf', sha256, scan: 'none' } as const
