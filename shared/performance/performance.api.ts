import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'
import { indicator, indicatorId, ledgerRow, period } from '#shared/performance/indicator.ts'

const year = v.strictObject({ year: v.pipe(v.string(), v.regex(/^20\d\d$/, 'year')) })

/** A node with what it and its contributing children have realised. */
export const indicatorView = v.object({
  ...v.omit(indicator, ['rev']).entries,
  total: v.number(),
  target: v.optional(v.number()),
  isOrphan: v.boolean(),
})
export type IndicatorView = v.InferOutput<typeof indicatorView>

/** What is on its way to count. */
const pendingRow = v.object({
  output: idSchema('out'),
  number: v.string(),
  title: v.string(),
  state: v.string(),
  authorName: v.string(),
  quantity: v.number(),
  submittedAt: instant,
})

const unitShare = v.object({
  unit: idSchema('unt'),
  name: v.string(),
  target: v.optional(v.number()),
  targetToDate: v.optional(v.number()),
  realised: v.number(),
  underReview: v.number(),
})

export const performance = {
  /** The agency's indicators of a year in the order of the tree. */
  indicators: route('staff')
    .route({ method: 'GET', path: '/indicators' })
    .input(year)
    .output(v.object({ rows: v.array(indicatorView) })),
  /** What my unit's and my own results may be counted toward now, and in which period. */
  countable: route('staff')
    .route({ method: 'GET', path: '/indicators/countable' })
    .output(v.object({ rows: v.array(indicatorView), period })),
  indicator: route('staff')
    .route({ method: 'GET', path: '/indicators/{id}' })
    .input(v.strictObject({ id: indicatorId }))
    .output(
      v.object({
        node: indicatorView,
        path: v.array(indicatorView),
        children: v.array(indicatorView),
        targetToDate: v.optional(v.object({ value: v.number(), day: v.string() })),
        units: v.array(unitShare),
        counted: v.array(ledgerRow),
        pending: v.array(pendingRow),
      }),
    ),
}
