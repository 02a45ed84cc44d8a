import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { allow } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'

/**
 * Calls `timer` every minute, once facts are followed: a fact of a minute before that would be told to nobody. Off while
 * an agency is loaded, when nothing follows them.
 */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { lambda }: PortalFunction, facts: CfnEventSourceMapping | undefined) {
    super(scope, id)
    // The condition keeps other accounts from borrowing the role through the service.
    const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } }
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }) })
    allow(role, { actions: ['lambda:InvokeFunction'], on: [lambda.functionArn] })
    const schedule = new CfnSchedule(this, 'EveryMinute', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      state: facts ? 'ENABLED' : 'DISABLED',
      target: { arn: lambda.functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
    })
    schedule.node.addDependency(role, ...(facts ? [facts] : []))
  }
}
