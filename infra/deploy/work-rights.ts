import { arnOf, prefixed, there, type Statement, type Where } from '#infra/deploy/statement.ts'

/** What runs, answers and is watched. */
export function workRights(where: Where): readonly Statement[] {
  const { region } = where
  return [
    {
      Effect: 'Allow',
      Action: prefixed(
        'lambda',
        'CreateFunction',
        'DeleteFunction',
        'UpdateFunction*',
        'PutFunction*',
        'DeleteFunction*',
        'AddPermission',
        'RemovePermission',
        'TagResource',
        'UntagResource',
        'Get*',
        'List*',
      ),
      Resource: [arnOf(where, 'lambda', 'function:balai-*')],
    },
    {
      Effect: 'Allow',
      Action: prefixed(
        'lambda',
        'CreateEventSourceMapping',
        'UpdateEventSourceMapping',
        'DeleteEventSourceMapping',
        'GetEventSourceMapping',
        'ListEventSourceMappings',
        'TagResource',
      ),
      Resource: ['*'],
      Condition: there(where),
    },
    {
      Effect: 'Allow',
      Action: prefixed('apigateway', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TagResource', 'UntagResource'),
      Resource: ['apis', 'domainnames', 'tags'].map((each) => `arn:aws:apigateway:${region}::/${each}*`),
    },
    {
      Effect: 'Allow',
      Action: ['acm:DescribeCertificate', 'acm:GetCertificate'],
      Resource: [arnOf(where, 'acm', 'certificate/*')],
    },
    {
      Effect: 'Allow',
      Action: [
        ...prefixed('logs', 'CreateLogGroup', 'DeleteLogGroup', 'PutRetentionPolicy', 'DeleteRetentionPolicy'),
        ...prefixed('logs', 'PutMetricFilter', 'DeleteMetricFilter', 'TagResource', 'UntagResource'),
        // The gateway's own log is delivered by the service of logs, which knows no names.
        ...prefixed('logs', 'CreateLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'PutResourcePolicy'),
        ...prefixed('logs', 'Describe*', 'Get*', 'List*'),
      ],
      Resource: ['*'],
      Condition: there(where),
    },
    {
      Effect: 'Allow',
      Action: [
        ...prefixed(
          'sqs',
          'CreateQueue',
          'DeleteQueue',
          'SetQueueAttributes',
          'Get*',
          'List*',
          'TagQueue',
          'UntagQueue',
        ),
        ...prefixed('sns', 'CreateTopic', 'DeleteTopic', 'Set*', 'Subscribe', 'Unsubscribe', 'Get*', 'List*'),
        ...prefixed('sns', 'TagResource', 'UntagResource'),
      ],
      Resource: [arnOf(where, 'sqs', 'balai-*'), arnOf(where, 'sns', 'balai-*')],
    },
    {
      Effect: 'Allow',
      Action: [
        ...prefixed('cloudwatch', 'PutMetricAlarm', 'DeleteAlarms', 'PutDashboard', 'DeleteDashboards', 'GetDashboard'),
        ...prefixed('cloudwatch', 'DescribeAlarms', 'TagResource', 'UntagResource', 'ListTagsForResource'),
        ...prefixed('scheduler', 'CreateSchedule', 'UpdateSchedule', 'DeleteSchedule', 'GetSchedule'),
        ...prefixed('ses', 'CreateEmailIdentity', 'DeleteEmailIdentity', 'PutEmailIdentity*', 'CreateConfigurationSet'),
        ...prefixed(
          'ses',
          'DeleteConfigurationSet',
          'PutConfigurationSet*',
          'Get*',
          'List*',
          'TagResource',
          'UntagResource',
        ),
        ...prefixed('ssm', 'GetParameters'),
      ],
      Resource: ['*'],
      Condition: there(where),
    },
  ]
}
