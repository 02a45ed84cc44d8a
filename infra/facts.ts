import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Data } from '#infra/data.ts'
import type { DeadLetters } from '#infra/dead-letters.ts'
import type { PortalFunction } from '#infra/function.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

export type StreamStart = 'TRIM_HORIZON' | 'LATEST'
type Props = { readonly isLoading: boolean; readonly start: StreamStart }

const onlyFacts = { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['fact'] } } } }

/**
 * Hands each new fact to `stream`, in order. While an agency is loaded nothing does, so that nobody is told of its past:
 * the mapping is not there at all. One that was there and switched off would begin, when it is switched on, where it was
 * made; and where it begins can never be changed, because two mappings of one function to one stream are refused.
 * Answers the mapping: whatever makes facts by itself begins after it.
 */
export function followFacts(
  scope: Construct,
  stream: PortalFunction,
  data: Data,
  letters: DeadLetters,
  { isLoading, start }: Props,
): CfnEventSourceMapping | undefined {
  const [eventSourceArn, destination] = [data.letFollow(stream), letters.letLeave(stream)]
  if (isLoading) return undefined
  const mapping = new CfnEventSourceMapping(scope, 'Facts', {
    functionName: stream.lambda.functionName,
    eventSourceArn,
    startingPosition: start,
    enabled: true,
    batchSize: 100,
    maximumBatchingWindowInSeconds: 0,
    parallelizationFactor: 1,
    maximumRetryAttempts: 10,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    destinationConfig: { onFailure: { destination } },
    filterCriteria: { filters: [{ pattern: JSON.stringify(onlyFacts) }] },
  })
  // The mapping is refused when the role cannot read the stream yet.
  mapping.node.addDependency(stream.role)
  return mapping
}

export function watchFacts(watch: Watch, { lambda }: PortalFunction): void {
  watch.alarm('FactsLate', {
    metric: lambda.metric('IteratorAge', { period: eachMinute, statistic: Stats.MAXIMUM }),
    at: { least: 60_000 },
    times: 5,
    says: 'The oldest fact that nobody was told of is more than a minute old.',
    anchor: 'facts-are-late',
  })
}
