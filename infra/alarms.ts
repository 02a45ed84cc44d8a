import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Api } from '#infra/api.ts'
import type { DeadLetters } from '#infra/dead-letters.ts'
import type { PortalFunction } from '#infra/function.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

const inWords = (name: string) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** Of every function: it fails, or is called more often than it may run. */
export function watchFunctions(watch: Watch, functions: readonly PortalFunction[]): void {
  for (const { name, lambda } of functions) {
    const sum = { period: eachMinute, statistic: Stats.SUM }
    watch.alarm(`${inWords(name)}Fails`, {
      metric: lambda.metricErrors(sum),
      from: 1,
      minutes: 3,
      says: `The function ${name} fails.`,
      anchor: 'a-function-fails',
    })
    watch.alarm(`${inWords(name)}Throttled`, {
      metric: lambda.metricThrottles(sum),
      from: 1,
      minutes: 3,
      says: `The function ${name} is called more often than it may run.`,
      anchor: 'a-function-is-throttled',
    })
  }
}

/** What people wait for: facts that are told late, work that nobody could handle, answers that fail. */
export function watchFlow(watch: Watch, stream: PortalFunction, letters: DeadLetters, { api }: Api): void {
  watch.alarm('FactsLate', {
    metric: stream.lambda.metric('IteratorAge', { period: eachMinute, statistic: Stats.MAXIMUM }),
    from: 60_000,
    minutes: 5,
    says: 'The oldest fact that nobody was told of is more than a minute old.',
    anchor: 'facts-are-late',
  })
  watch.alarm('DeadLetters', {
    metric: letters.queue.metricApproximateNumberOfMessagesVisible({ period: eachMinute, statistic: Stats.MAXIMUM }),
    from: 1,
    minutes: 1,
    says: 'Something could not be handled after all tries.',
    anchor: 'dead-letters',
  })
  const answers = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/ApiGateway',
      metricName,
      dimensionsMap: { ApiId: api.apiId },
      period: eachMinute,
      statistic,
    })
  watch.alarm('AnswersFail', {
    metric: answers('5xx', Stats.SUM),
    from: 5,
    minutes: 3,
    says: 'The portal answers with errors of its own.',
    anchor: 'the-portal-answers-with-errors',
  })
  watch.alarm('AnswersSlow', {
    metric: answers('Latency', Stats.percentile(95)),
    from: 1_000,
    minutes: 10,
    says: 'One answer in twenty takes more than a second.',
    anchor: 'the-portal-is-slow',
  })
}
