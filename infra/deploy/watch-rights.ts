import type { Right } from '#infra/allow.ts'
import { arnsOf, asOurs, byBeginning, ours, prefixed, there, type Where } from '#infra/deploy/statement.ts'

/** What is written down, watched and sent. */
export const watchRights = (where: Where): readonly Right[] => [
  ...logs(where),
  ...alarms(where),
  ...topics(where),
  ...mail(where),
]

const logs = (where: Where): readonly Right[] => [
  {
    actions: prefixed(
      'logs',
      `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy PutMetricFilter DeleteMetricFilter
      DescribeMetricFilters DescribeLogStreams GetDataProtectionPolicy DeleteDataProtectionPolicy TagResource
      UntagResource ListTagsForResource`,
    ),
    on: arnsOf(where, 'logs', 'log-group:balai-*'),
    because: byBeginning,
  },
  {
    actions: prefixed('logs', 'DescribeLogGroups DescribeIndexPolicies DescribeResourcePolicies'),
    on: ['*'],
    when: there(where),
    because: 'Lists of logs know no single one, and say how they are kept, not what is in them.',
  },
  {
    actions: prefixed(
      'logs',
      'CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries PutResourcePolicy',
    ),
    on: ['*'],
    when: there(where),
    because: 'The gateway has its log delivered by the service of logs, which knows no names for deliveries.',
  },
]

function alarms(where: Where): readonly Right[] {
  const tags = prefixed('cloudwatch', 'TagResource UntagResource ListTagsForResource')
  // A dashboard belongs to no region.
  const dashboards = `arn:aws:cloudwatch::${where.account}:dashboard`
  return [
    {
      actions: [...prefixed('cloudwatch', 'PutMetricAlarm DeleteAlarms'), ...tags],
      on: arnsOf(where, 'cloudwatch', 'alarm:balai-*'),
      because: byBeginning,
    },
    {
      actions: ['cloudwatch:DescribeAlarms'],
      on: arnsOf(where, 'cloudwatch', 'alarm:*'),
      because: 'CloudWatch answers for one alarm as for a list of all, and nothing is changed by asking.',
    },
    {
      actions: [...prefixed('cloudwatch', 'PutDashboard GetDashboard DeleteDashboards'), ...tags],
      on: [`${dashboards}/balai-*`, `${dashboards}/WatchDashboard*`],
      because: 'CloudFormation begins the name with the stack or with the logical id, and ends it by chance.',
    },
  ]
}

const topics = (where: Where): readonly Right[] => [
  {
    actions: prefixed(
      'sns',
      `CreateTopic DeleteTopic SetTopicAttributes GetTopicAttributes GetDataProtectionPolicy Subscribe
      ListSubscriptionsByTopic TagResource UntagResource ListTagsForResource`,
    ),
    on: arnsOf(where, 'sns', 'balai-*'),
    because: byBeginning,
  },
  {
    actions: prefixed('sns', 'Unsubscribe GetSubscriptionAttributes SetSubscriptionAttributes'),
    on: ['*'],
    when: there(where),
    because: 'SNS limits what is done to a subscription to no topic, and knows no condition for it.',
  },
]

function mail(where: Where): readonly Right[] {
  const sets = arnsOf(where, 'ses', 'configuration-set/balai-*', 'configuration-set/MailSet*')
  const identities = arnsOf(where, 'ses', 'identity/*')
  return [
    {
      actions: prefixed(
        'ses',
        `CreateConfigurationSet DeleteConfigurationSet GetConfigurationSet PutConfigurationSetArchivingOptions
        PutConfigurationSetDeliveryOptions PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions
        PutConfigurationSetSuppressionOptions PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions
        PutEmailIdentityConfigurationSetAttributes TagResource UntagResource ListTagsForResource`,
      ),
      on: sets,
      because: 'CloudFormation begins the name with the stack or with the logical id, and ends it by chance.',
    },
    {
      actions: ['ses:DescribeConfigurationSet'],
      on: ['*'],
      when: there(where),
      because: 'SES limits this older way of reading a set to no set, and nothing is changed by it.',
    },
    {
      actions: prefixed(
        'ses',
        `CreateEmailIdentity GetEmailIdentity PutEmailIdentityConfigurationSetAttributes PutEmailIdentityDkimAttributes
        PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes PutEmailIdentityMailFromAttributes
        ListTagsForResource`,
      ),
      on: identities,
      because:
        'An identity is the domain of an agency, which these rights of a whole account do not know; CloudFormation may set it up before it tags it.',
    },
    {
      actions: ['ses:TagResource'],
      on: identities,
      when: asOurs,
      because: 'SES judges the tags of a new identity like those of any; the tag of an agency is demanded.',
    },
    {
      actions: prefixed('ses', 'DeleteEmailIdentity UntagResource'),
      on: identities,
      when: ours,
      because: 'An identity is the domain of an agency; only those with the tag of one are taken away.',
    },
  ]
}
