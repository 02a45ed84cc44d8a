import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { outputKey, uploadKey } from '#functions/outputs/outputs.keys.ts'
import { present } from '#functions/work/work.store.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import type { Output, Verdict, Version } from '#shared/outputs/output.ts'
import type { OutputDetail, ReviewRow } from '#shared/outputs/outputs.api.ts'
import { isThere, type Reader } from '#shared/outputs/reader.rules.ts'
import type { Upload } from '#shared/outputs/upload.ts'

/** An output with everything under it; versions and verdicts in their order. */
export type WholeOutput = {
  readonly head: Output
  readonly versions: readonly Version[]
  readonly verdicts: readonly Verdict[]
  readonly facts: readonly StoredFact[]
}

/** An output with its versions, verdicts and facts, by one query; undefined for whom it does not exist. */
export async function readOutput(table: Table, id: string, by: Reader): Promise<WholeOutput | undefined> {
  const rows = await readAll(table, { of: outputKey(id).pk })
  const head = rows.find(({ sk }) => sk === 'META') as Output | undefined
  if (!head || firstBroken(isThere(by), head)) return undefined
  const parts = <T>(prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix)) as unknown as readonly T[]
  return { head, versions: parts('VERSION#'), verdicts: parts('REVIEW#'), facts: parts('FACT#') }
}

/** The head row as it is now; undefined for whom it does not exist. */
export async function readHead(table: Table, id: string, by: Reader): Promise<Output | undefined> {
  const head = (await readOne(table, outputKey(id))) as Output | undefined
  return head && !firstBroken(isThere(by), head) ? head : undefined
}

export const readUpload = async (table: Table, id: string): Promise<Upload | undefined> =>
  (await readOne(table, uploadKey(id))) as Upload | undefined

/** A row as lists show it; what the table keeps as a set goes out as a list. */
export function toReviewRow(output: Output): ReviewRow {
  const { id, rev, number, title, author, authorName, version, state, submittedAt, reviewDue, queue, unit, zone } =
    output
  const { reviewer, reviewerName, reviewSince, reviewUntil, firstTo, firstToName, firstUntil } = output
  const always = {
    id,
    rev,
    number,
    title,
    author,
    authorName,
    version,
    state,
    submittedAt,
    reviewDue,
    queue,
    unit,
    zone,
  }
  const perhaps = { reviewer, reviewerName, reviewSince, reviewUntil, firstTo, firstToName, firstUntil }
  return { ...always, ...present(perhaps), chain: [...output.chain] }
}

/** The newest version's own row. */
export const newest = ({ versions, head }: Pick<WholeOutput, 'versions' | 'head'>): Version | undefined =>
  versions.find(({ version }) => version === head.version)

export function toDetail({ head, versions, verdicts }: WholeOutput): OutputDetail {
  const { task, indicator, period, quantity, taskNumber, reviewFence } = head
  const { indicatorName = '', measure = '' } = newest({ versions, head }) ?? {}
  return {
    ...toReviewRow(head),
    ...({ task, indicator } as Pick<OutputDetail, 'task' | 'indicator'>),
    taskNumber,
    indicatorName,
    measure,
    period,
    quantity,
    ...present({ reviewFence }),
    versions: [...versions],
    verdicts: [...verdicts],
  }
}
