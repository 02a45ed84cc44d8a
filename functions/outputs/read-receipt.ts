import type { Table } from '#functions/kernel/table.ts'
import { readOutput } from '#functions/outputs/outputs.store.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import type { Rights } from '#shared/people/rights.ts'

/** The proof of one handing in, for the person who did it; undefined for everybody else. */
export async function readReceipt(table: Table, person: Rights, id: string, version: number) {
  const output = await readOutput(table, id, readerOf(person))
  const handed = output?.versions.find((each) => each.version === version)
  if (!output || handed?.by !== person.person) return undefined
  const { number, zone, title, taskNumber } = output.head
  const { at, byName: authorName, reviewDue, files, indicatorName, measure, quantity } = handed
  return {
    id: output.head.id,
    number,
    version,
    at,
    zone,
    reviewDue,
    files,
    title,
    authorName,
    indicatorName,
    measure,
    quantity,
    taskNumber,
    unitName: person.unitName,
  }
}
