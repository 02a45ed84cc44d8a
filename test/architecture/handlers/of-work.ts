import { qualifier } from '#infra/deploy/toolkit-names.ts'
import { isNew, isOurs, none, passed, type Handlers, type Row } from '#test/architecture/handlers/row.ts'

const gateway = (path: string, known: Row[2], names: string): Row => [
  'apigateway',
  `arn:aws:apigateway:{region}::/${path}`,
  known,
  names,
]
const gatewayTags = gateway('tags/arn%3Aaws%3Aapigateway', none, 'GET POST PUT DELETE TagResource UntagResource')
const ofApi = (path: string): readonly Row[] => [gateway(`apis/a1${path}`, isOurs, 'GET POST PUT PATCH DELETE')]
const feeds = { 'lambda:FunctionArn': 'arn:aws:lambda:{region}:{account}:function:{stack}' }
const assets = `arn:aws:s3:::cdk-${qualifier}-assets-{account}-{region}`

/** What runs and answers. */
export const ofWork: Handlers = {
  'ApiGatewayV2::Api': [gateway('apis', isNew, 'POST'), ...ofApi(''), gatewayTags],
  'ApiGatewayV2::ApiMapping': [gateway('domainnames/d.example/apimappings', isOurs, 'GET POST PUT PATCH DELETE')],
  'ApiGatewayV2::DomainName': [
    gateway('domainnames', isNew, 'POST'),
    gateway('domainnames/d.example', isOurs, 'GET PUT PATCH POST DELETE'),
    gatewayTags,
    ['acm', 'certificate/1', none, 'DescribeCertificate GetCertificate'],
  ],
  'ApiGatewayV2::Integration': ofApi('/integrations/1'),
  'ApiGatewayV2::Route': ofApi('/routes/1'),
  'ApiGatewayV2::Stage': [
    ...ofApi('/stages/live'),
    gatewayTags,
    [
      'logs',
      '*',
      none,
      'CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries PutResourcePolicy',
    ],
    ['logs', 'log-group:{stack}:*', none, 'DescribeLogStreams'],
    [
      'iam',
      'arn:aws:iam::{account}:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway',
      { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' },
      'CreateServiceLinkedRole',
    ],
  ],
  'Lambda::EventInvokeConfig': [
    [
      'lambda',
      'function:{stack}',
      none,
      `PutFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig DeleteFunctionEventInvokeConfig
      GetFunctionEventInvokeConfig`,
    ],
  ],
  'Lambda::EventSourceMapping': [
    ['lambda', '*', { ...isNew, ...feeds }, 'CreateEventSourceMapping'],
    [
      'lambda',
      'event-source-mapping:1',
      feeds,
      'UpdateEventSourceMapping DeleteEventSourceMapping GetEventSourceMapping',
    ],
    ['lambda', 'event-source-mapping:1', isNew, 'TagResource'],
    ['lambda', 'event-source-mapping:1', isOurs, 'UntagResource ListTags'],
  ],
  'Lambda::Function': [
    [
      'lambda',
      'function:{stack}',
      none,
      `CreateFunction DeleteFunction UpdateFunctionCode UpdateFunctionConfiguration GetFunction GetFunctionConfiguration
      GetFunctionCodeSigningConfig PutFunctionConcurrency DeleteFunctionConcurrency GetFunctionConcurrency
      PutFunctionRecursionConfig GetFunctionRecursionConfig GetFunctionScalingConfig PutRuntimeManagementConfig
      GetRuntimeManagementConfig TagResource UntagResource ListTags`,
    ],
    ['s3', `${assets}/a.zip`, none, 'GetObject GetObjectVersion'],
    ['s3', assets, none, 'GetBucketLocation ListBucket'],
    passed('lambda'),
  ],
  'Lambda::Permission': [['lambda', 'function:{stack}', none, 'AddPermission RemovePermission GetPolicy']],
  'SQS::Queue': [
    [
      'sqs',
      '{stack}',
      none,
      'CreateQueue DeleteQueue SetQueueAttributes GetQueueUrl GetQueueAttributes TagQueue UntagQueue ListQueueTags',
    ],
  ],
  'SQS::QueuePolicy': [['sqs', '{stack}', none, 'SetQueueAttributes']],
  'Scheduler::Schedule': [
    ['scheduler', 'schedule/default/{stack}', none, 'CreateSchedule UpdateSchedule DeleteSchedule GetSchedule'],
    passed('scheduler'),
  ],
}
