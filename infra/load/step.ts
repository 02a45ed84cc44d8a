import { isDeepStrictEqual } from 'node:util'
import { intentOf, type Intent } from '#functions/kernel/intent.ts'
import type { Outcome } from '#functions/kernel/table.ts'
import type { FileName } from '#infra/load/files.ts'
import type { Stored } from '#shared/kernel/condition.ts'

/** One write that a load will make. `what`: the fields that are others now; `note`: what stays all the same; steps of one `lane` wait for each other. */
export type Step = {
  readonly file: FileName
  readonly code: string
  readonly kind: 'new' | 'changed'
  readonly what: readonly string[]
  readonly note?: string | undefined
  readonly lane: string
  readonly take: (now: string) => Promise<Outcome<Stored, string>>
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** The fields in which a row is not what it should be. */
export const differing = (wanted: Stored, stored: Stored, fields: readonly string[]): readonly string[] =>
  fields.filter((field) => !isDeepStrictEqual(plain(wanted[field]), plain(stored[field])))

/** What is wished once of a record as it was seen: changed back and forth, it is another wish each time. */
export const loadIntent = (id: string, rev: number, wanted: Stored, now: string): Intent =>
  intentOf('load', `${id}.${String(rev)}`, wanted, now)

export const revOf = (row: Stored | undefined): number => Number(row?.['rev'] ?? 0)
