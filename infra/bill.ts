import type { Agency } from '#infra/agency.ts'
import { billOf } from '#infra/cost.ts'
import type { Watch } from '#infra/watch.ts'

/** In percent of what the estimate says for a month. */
const marks = [80, 100] as const
const anchor = 'the-month-costs-more-than-was-estimated'

/** What AWS asks for in a month, in whole USD, as estimated. */
const limitOf = (agency: Agency): number => Math.ceil(billOf(agency))

/**
 * What AWS Budgets is told, as `aws budgets create-budget` reads it: CloudFormation has no budgets in Jakarta. The mails
 * are AWS's own, so that the name is the one place where they can say what to do.
 */
export const budgetOf = (agency: Agency) => ({
  Budget: {
    BudgetName: `balai-${agency.name}, infra/RUNBOOK.md#${anchor}`,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: String(limitOf(agency)), Unit: 'USD' },
  },
  NotificationsWithSubscribers: marks.map((mark) => ({
    Notification: {
      NotificationType: 'ACTUAL',
      ComparisonOperator: 'GREATER_THAN',
      Threshold: mark,
      ThresholdType: 'PERCENTAGE',
    },
    Subscribers: agency.alarms.map((address) => ({ SubscriptionType: 'EMAIL', Address: address })),
  })),
})

/** Costs are no metric of the region: the dashboard says where they are watched. */
export function watchBill(watch: Watch, agency: Agency): void {
  const percents = marks.map((mark) => `${String(mark)} %`).join(' and ')
  const limit = String(limitOf(agency))
  watch.tell(`**Cost**: about ${limit} USD a month; AWS Budgets mails at ${percents} of it. infra/RUNBOOK.md#${anchor}`)
}
