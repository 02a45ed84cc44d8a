import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, type CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** A log that goes with its stack, and forgets what is older than so many days. */
export function makeLog(scope: Construct, days: number): LogGroup {
  const log = new LogGroup(scope, 'Log', { removalPolicy: RemovalPolicy.DESTROY })
  ;(log.node.defaultChild as CfnLogGroup).retentionInDays = days
  return log
}
