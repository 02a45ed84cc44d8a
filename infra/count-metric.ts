import { Duration, Stack } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs'
import { filterOf, type CountName, type Counting } from '#functions/kernel/counts.ts'
import type { PortalFunction } from '#infra/function.ts'

/** What happens a few times an hour is added up over as long. */
const quarter = Duration.minutes(15)

/** What a function counts in its log, added up over a quarter of an hour; 0 when it only wrote other lines. */
export function metricOf<F extends Counting>(counting: PortalFunction<F>, name: CountName<F>): Metric {
  const metricNamespace = `Balai/${Stack.of(counting).stackName}`
  const { pattern, value } = filterOf(name)
  new CfnMetricFilter(counting, name, {
    logGroupName: counting.log.logGroupName,
    filterPattern: pattern,
    metricTransformations: [{ metricNamespace, metricName: name, metricValue: value, defaultValue: 0, unit: 'Count' }],
  })
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    statistic: Stats.SUM,
    period: quarter,
    label: name,
  })
}

/** Worked out of what was counted in the same quarter of an hour. */
export const worked = (expression: string, usingMetrics: Record<string, IMetric>, label?: string): MathExpression =>
  new MathExpression({ expression, usingMetrics, period: quarter, ...(label !== undefined && { label }) })
