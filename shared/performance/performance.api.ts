import * as v from 'valibot'
import { route } from '#shared/kernel/contract.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { instant } from '#shared/kernel/time.ts'
import { indicatorId, indicatorNode, ledgerRow } from '#shared/performance/indicator.ts'

const year = v.strictObject({ year: v.pipe(v.string(), v.regex(/^20\d\d$/, 'year')) })

/** What is on its way to count: handed in or being worked on. */
const pendingRow = v.object({
  output: v.optional(idSchema('out')),
  task: idSchema('tsk'),
  number: v.string(),
  title: v.string(),
  state: v.string(),
  personName: v.optional(v.string()),
  quantity: v.optional(v.number()),
  since: instant,
})

export const performance = {
  /** The indicators of my agency in a year, in the order of the tree, with what is realised. */
  indicators: route('staff')
    .route({ method: 'GET', path: '/indicators' })
    .input(year)
    .output(v.object({ rows: v.array(indicatorNode) })),
  /** Those of my units that a result may be counted toward now. */
  countable: route('staff')
    .route({ method: 'GET', path: '/indicators/countable' })
    .output(v.object({ rows: v.array(indicatorNode), period: v.string() })),
  indicator: route('staff')
    .route({ method: 'GET', path: '/indicators/{id}' })
    .input(v.strictObject({ id: indicatorId }))
    .output(
      v.object({
        node: indicatorNode,
        description: v.string(),
        aspect: v.string(),
        source: v.string(),
        path: v.array(indicatorNode),
        children: v.array(indicatorNode),
        /** The target up to today, and the day it is meant for. */
        targetToDate: v.optional(v.object({ value: v.number(), day: v.string() })),
        units: v.array(
          v.object({
            unit: v.string(),
            name: v.string(),
            target: v.optional(v.number()),
            targetToDate: v.optional(v.number()),
            realised: v.number(),
            underReview: v.number(),
          }),
        ),
        counted: v.array(ledgerRow),
        pending: v.array(pendingRow),
      }),
    ),
}
