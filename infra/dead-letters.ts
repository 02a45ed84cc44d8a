import { Duration } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { accept, allow } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

/** What could not be handled after all tries: kept for a fortnight, for somebody to look at. */
export class DeadLetters extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    })
    accept(this.queue, { SQS3: 'It is where the others leave what they could not handle.' })
  }

  watchedBy(watch: Watch): void {
    watch.alarm('DeadLetters', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: eachMinute, statistic: Stats.MAXIMUM }),
      at: { least: 1 },
      times: 1,
      says: 'Something could not be handled after all tries.',
      anchor: 'dead-letters',
    })
  }

  letLeave({ role }: PortalFunction): string {
    allow(role, { actions: ['sqs:SendMessage'], on: [this.queue.queueArn] })
    return this.queue.queueArn
  }

  /** Of what calls a function without waiting for its answer. */
  after(retries: 0 | 1 | 2, ...functions: readonly PortalFunction[]): void {
    for (const each of functions) {
      const config = new CfnEventInvokeConfig(each, 'Invoke', {
        functionName: each.lambda.functionName,
        qualifier: '$LATEST',
        maximumRetryAttempts: retries,
        destinationConfig: { onFailure: { destination: this.letLeave(each) } },
      })
      // Refused when the role may not write to the queue yet.
      config.node.addDependency(each.role)
    }
  }
}
