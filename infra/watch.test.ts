import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { budgetOf } from '#infra/bill.ts'
import { billOf, costsOf, totalOf } from '#infra/cost.ts'
import { flat, ofType, type Properties, type Template } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'

type Query = {
  readonly Id: string
  readonly Expression?: string
  readonly ReturnData?: boolean
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string; readonly Namespace: unknown } }
}
const folder = bundles()
const { portal, media } = synthesise(example, folder)
const alarmsOf = (template: Template) => ofType(template, 'AWS::CloudWatch::Alarm')
const alarm = (id: string, template = portal) =>
  alarmsOf(template).find(([own]) => own.startsWith(`Watch${id}`))?.[1] ?? {}
const queries = (each: Properties) => (each['Metrics'] ?? []) as readonly Query[]
const metricsOf = (each: Properties): readonly string[] =>
  [each['MetricName'], ...queries(each).map(({ MetricStat }) => MetricStat?.Metric.MetricName)].filter(
    (name) => typeof name === 'string',
  )

/** What the expression of an alarm says for these values; a metric without one has no data then. */
function worked(each: Properties, values: Readonly<Record<string, number>>): number {
  const all = queries(each)
  const valueOf = ({ Expression, MetricStat }: Query): number | undefined => {
    if (Expression === undefined) return values[MetricStat?.Metric.MetricName ?? '']
    const known = all.filter(({ Id }) => new RegExp(`\\b${Id}\\b`).test(Expression))
    return runInNewContext(Expression, {
      IF: (is: boolean, one: number, two: number) => (is ? one : two),
      FILL: (value: number | undefined, instead: number) => value ?? instead,
      ...Object.fromEntries(known.map((query) => [query.Id, valueOf(query)])),
    }) as number
  }
  return Number(valueOf(all.find(({ ReturnData = true }) => ReturnData) ?? { Id: '' }))
}

describe('every alarm', () => {
  test.each([
    ['portal', portal],
    ['media', media],
  ])('of the stack %s has its place on the dashboard of the stack', (_, template) => {
    const boards = ofType(template, 'AWS::CloudWatch::Dashboard').map(([, { DashboardBody }]) => flat(DashboardBody))
    expect(boards).toHaveLength(1)
    const missing = alarmsOf(template).flatMap(([id, each]) =>
      metricsOf(each)
        .filter((name) => !boards[0]?.includes(`"${name}"`))
        .map((name) => `${id}: ${name}`),
    )
    expect(alarmsOf(template).length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  })

  test('rests where its metric has no data: what nobody did is not wrong', () => {
    for (const [, { TreatMissingData }] of [...alarmsOf(portal), ...alarmsOf(media)])
      expect(TreatMissingData).toBe('notBreaching')
  })

  test('is on the bill, and so are the counts', () => {
    const metrics = [...alarmsOf(portal), ...alarmsOf(media)].map(([, each]) => Math.max(1, metricsOf(each).length))
    const paid = (what: string) =>
      Number(/^\d+/.exec(costsOf(example).find((cost) => cost.what === what)?.how ?? '')?.[0])
    expect(paid('alarms')).toBeGreaterThanOrEqual(metrics.reduce((sum, each) => sum + each, 0))
    expect(paid('counts')).toBe(ofType(portal, 'AWS::Logs::MetricFilter').length)
  })
})

describe('the alarm about joins', () => {
  const share = (values: Readonly<Record<string, number>>) => worked(alarm('JoinsFail'), values)

  test('says how many of a hundred wishes led into no room, whether the door broke or the seat stayed empty', () => {
    expect(alarm('JoinsFail')).toMatchObject({ Threshold: 10, ComparisonOperator: 'GreaterThanOrEqualToThreshold' })
    expect(share({ 'seat-given': 40 })).toBe(0)
    expect(share({ 'seat-given': 40, 'seat-unused': 2 })).toBe(0)
    expect(share({ 'seat-given': 40, 'seat-unused': 4 })).toBe(10)
    expect(share({ 'seat-given': 8, 'seat-failed': 2, 'seat-unused': 1 })).toBe(30)
    expect(share({ 'seat-failed': 5 })).toBe(100)
  })

  test('does not count whom a rule refused, and says no more than a hundred', () => {
    expect(metricsOf(alarm('JoinsFail'))).not.toContain('seat-refused')
    expect(share({ 'seat-unused': 6, 'seat-given': 2 })).toBe(100)
  })
})

test('the alarm about claims asks how many are refused of those whom nobody was before', () => {
  const share = (values: Readonly<Record<string, number>>) => worked(alarm('ClaimsRefused'), values)
  expect(metricsOf(alarm('ClaimsRefused'))).not.toContain('claim-lost')
  expect(share({ 'claim-won': 5, 'claim-refused': 9 })).toBe(0)
  expect(share({ 'claim-won': 30, 'claim-refused': 10 })).toBe(25)
  expect(share({ 'claim-refused': 12 })).toBe(100)
})

test('each certificate is watched a month before its end, in the stack that uses it', () => {
  for (const template of [portal, media])
    expect(alarm('CertificateEnds', template)).toMatchObject({
      MetricName: 'DaysToExpiry',
      Namespace: 'AWS/CertificateManager',
      Threshold: 30,
      ComparisonOperator: 'LessThanOrEqualToThreshold',
    })
})

describe('the bill of a month', () => {
  const budget = budgetOf(example)

  test('is told to everybody who hears of alarms, at 80 and at 100 percent of the estimate', () => {
    expect(budget.Budget.BudgetLimit).toEqual({ Amount: String(Math.ceil(totalOf(costsOf(example)))), Unit: 'USD' })
    const subscribers = example.alarms.map((Address) => ({ Address, SubscriptionType: 'EMAIL' }))
    expect(budget.NotificationsWithSubscribers).toMatchObject([
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: subscribers },
      { Notification: { NotificationType: 'ACTUAL', Threshold: 100 }, Subscribers: subscribers },
    ])
  })

  test('does not hold what LiveKit Cloud asks for', () => {
    const cloudy = { ...other, media: { external: { url: 'wss://badan-contoh.livekit.cloud' } } }
    expect(billOf(cloudy)).toBeLessThan(totalOf(costsOf(cloudy)) - 50)
    expect(budgetOf(cloudy).Budget.BudgetLimit.Amount).toBe(String(Math.ceil(billOf(cloudy))))
  })

  test('has its place on the dashboard, with the heading that its mails name', () => {
    const anchor = /RUNBOOK\.md#[\w-]+$/.exec(budget.Budget.BudgetName)?.[0] ?? 'none'
    expect(budget.Budget.BudgetName.length).toBeLessThanOrEqual(100)
    const [board] = ofType(portal, 'AWS::CloudWatch::Dashboard').map(([, { DashboardBody }]) => flat(DashboardBody))
    expect(board).toContain(`about ${budget.Budget.BudgetLimit.Amount} USD a month`)
    expect(board).toContain(anchor)
  })
})
