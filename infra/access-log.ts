import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'

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
