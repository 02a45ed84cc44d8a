import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Data } from '#infra/data.ts'
import type { DeadLetters } from '#infra/dead-letters.ts'
import type { PortalFunction } from '#infra/function.ts'

export type StreamStart = 'TRIM_HORIZON' | 'LATEST'
type Props = { readonly isLoading: boolean; readonly start: StreamStart }

const onlyFacts = { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['fact'] } } } }

/** Hands each new fact to `stream`, in order; off while an agency is loaded, so that nobody is told of its past. */
export function followFacts(
  scope: Construct,
  stream: PortalFunction,
  data: Data,
  letters: DeadLetters,
  { isLoading, start }: Props,
): void {
  const mapping = new CfnEventSourceMapping(scope, 'Facts', {
    functionName: stream.lambda.functionName,
    eventSourceArn: data.letFollow(stream),
    startingPosition: start,
    enabled: !isLoading,
    batchSize: 100,
    maximumBatchingWindowInSeconds: 0,
    parallelizationFactor: 1,
    maximumRetryAttempts: 10,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    destinationConfig: { onFailure: { destination: letters.letLeave(stream) } },
    filterCriteria: { filters: [{ pattern: JSON.stringify(onlyFacts) }] },
  })
  // The mapping is refused when the role cannot read the stream yet.
  mapping.node.addDependency(stream.role)
}
