import * as v from 'valibot'
import { idSchema, type Id } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'

export type IndicatorId = Id<'idr'>
export const indicatorId = idSchema('idr')

/** Levels from the nation's plan to one person's result. */
export const level = v.picklist(['RPJMN', 'IKU', 'UNIT', 'RHK'])

/** A node of the year's tree. Without a parent, and not of the first level, it is an orphan, and shown as such. */
export const indicatorNode = v.object({
  id: indicatorId,
  year: v.number(),
  level,
  code: v.string(),
  name: v.string(),
  parent: v.optional(indicatorId),
  unit: v.optional(idSchema('unt')),
  unitName: v.optional(v.string()),
  owner: v.optional(idSchema('prs')),
  ownerName: v.optional(v.string()),
  unitOfMeasure: v.string(),
  target: v.optional(v.number()),
  realised: v.number(),
})
export type IndicatorNode = v.InferOutput<typeof indicatorNode>

/** A row of the ledger: written by an approval, corrected only by a row against it. */
export const ledgerRow = v.object({
  output: idSchema('out'),
  number: v.string(),
  title: v.string(),
  version: v.number(),
  quantity: v.number(),
  at: instant,
  person: v.string(),
  personName: v.string(),
  unit: v.string(),
  unitName: v.string(),
  reviewerName: v.string(),
  period: v.string(),
})
export type LedgerRow = v.InferOutput<typeof ledgerRow>

/** `2026-Q4`. */
export const period = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/, 'period'))
