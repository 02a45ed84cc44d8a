import * as v from 'valibot'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'

export type IndicatorId = Id<'idr'>
export const indicatorId = idSchema('idr')

/** Levels from the nation's plan to one person's result. */
export const levels = ['national', 'agency', 'unit', 'person'] as const
export const level = v.picklist(levels)

/** How a node serves its parent: `contributes` adds up in the same measure, `supports` carries no number. */
export const edge = v.picklist(['contributes', 'averages', 'supports'])
export const aspect = v.picklist(['quantity', 'quality', 'time', 'cost'])

/** `2026-Q4`, or the year `2026`. */
export const period = v.pipe(v.string(), v.regex(/^20\d\d(-Q[1-4])?$/, 'period'))

/** A node of the tree as it is stored. `targets`: by period; `realised`: the sum of its own ledger rows of the year. */
export const indicator = v.object({
  id: indicatorId,
  rev: v.number(),
  year: v.number(),
  order: v.number(),
  code: v.string(),
  title: v.string(),
  definition: v.string(),
  level,
  unit: v.optional(idSchema('unt')),
  unitName: v.optional(v.string()),
  owner: v.optional(idSchema('prs')),
  ownerName: v.optional(v.string()),
  parent: v.optional(v.object({ id: indicatorId, edge })),
  aspect,
  measure: v.string(),
  direction: v.picklist(['more', 'less']),
  baseline: v.number(),
  targets: v.record(v.string(), v.number()),
  source: v.string(),
  realised: v.number(),
})
export type Indicator = v.InferOutput<typeof indicator>

/** A row of the ledger: written by an approval, corrected only by a row against it. */
export const ledgerRow = v.object({
  output: idSchema('out'),
  number: v.string(),
  title: v.string(),
  version: v.number(),
  quantity: v.number(),
  at: instant,
  person: idSchema('prs'),
  personName: v.string(),
  unit: idSchema('unt'),
  unitName: v.string(),
  reviewerName: v.string(),
  period,
})
export type LedgerRow = v.InferOutput<typeof ledgerRow>

/** The quarter that a calendar date falls into: `2026-Q4`. */
export const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`
