import { keyUse } from '#test/architecture/handlers/of-data.ts'
import { isNew, isOurs, none, type Handlers, type Row } from '#test/architecture/handlers/row.ts'

const dashboard = (name: string): Row => [
  'cloudwatch',
  `arn:aws:cloudwatch::{account}:dashboard/${name}`,
  none,
  'PutDashboard GetDashboard DeleteDashboards TagResource UntagResource ListTagsForResource',
]
const set = (name: string): Row => [
  'ses',
  `configuration-set/${name}`,
  none,
  `CreateConfigurationSet DeleteConfigurationSet GetConfigurationSet PutConfigurationSetArchivingOptions
  PutConfigurationSetDeliveryOptions PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions
  PutConfigurationSetSuppressionOptions PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions
  PutEmailIdentityConfigurationSetAttributes TagResource UntagResource ListTagsForResource`,
]

/** What is written down, watched and sent. */
export const ofWatch: Handlers = {
  'CloudWatch::Alarm': [
    ['cloudwatch', 'alarm:{stack}', none, 'PutMetricAlarm DeleteAlarms TagResource UntagResource ListTagsForResource'],
    ['cloudwatch', 'alarm:*', none, 'DescribeAlarms'],
  ],
  'CloudWatch::Dashboard': [dashboard('{stack}'), dashboard('{id}')],
  'Logs::LogGroup': [
    [
      'logs',
      'log-group:{stack}',
      none,
      `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy GetDataProtectionPolicy
      DeleteDataProtectionPolicy TagResource UntagResource ListTagsForResource`,
    ],
    ['logs', '*', none, 'DescribeLogGroups DescribeIndexPolicies DescribeResourcePolicies'],
  ],
  'Logs::MetricFilter': [
    ['logs', 'log-group:{stack}', none, 'PutMetricFilter DeleteMetricFilter DescribeMetricFilters'],
  ],
  'SES::ConfigurationSet': [set('{stack}'), set('{id}'), ['ses', '*', none, 'DescribeConfigurationSet']],
  'SES::EmailIdentity': [
    [
      'ses',
      'identity/d.example',
      none,
      `CreateEmailIdentity GetEmailIdentity PutEmailIdentityConfigurationSetAttributes PutEmailIdentityDkimAttributes
      PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes PutEmailIdentityMailFromAttributes
      ListTagsForResource`,
    ],
    ['ses', 'identity/d.example', isNew, 'TagResource'],
    ['ses', 'identity/d.example', isOurs, 'DeleteEmailIdentity UntagResource'],
  ],
  'SNS::Subscription': [
    ['sns', '{stack}', none, 'Subscribe'],
    ['sns', '*', none, 'Unsubscribe GetSubscriptionAttributes SetSubscriptionAttributes'],
  ],
  'SNS::Topic': [
    [
      'sns',
      '{stack}',
      none,
      `CreateTopic DeleteTopic SetTopicAttributes GetTopicAttributes GetDataProtectionPolicy ListSubscriptionsByTopic
      TagResource UntagResource ListTagsForResource`,
    ],
    keyUse('sns'),
  ],
  'SNS::TopicPolicy': [['sns', '{stack}', none, 'SetTopicAttributes']],
}
