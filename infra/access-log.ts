import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** No address, no path and no header: a path holds guest links, and who asked when is nobody's business. */
export const logged = AccessLogFormat.custom(
  JSON.stringify({
    request: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    took: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
)

export const accessLog = (scope: Construct, days: number): LogGroup =>
  new LogGroup(scope, 'Log', { retention: days, removalPolicy: RemovalPolicy.DESTROY })
