import type { Right } from '#infra/allow.ts'
import { arnsOf, asOurs, byBeginning, ours, prefixed, type Where } from '#infra/deploy/statement.ts'

/** What runs and answers. */
export const workRights = (where: Where): readonly Right[] => [
  {
    actions: prefixed(
      'lambda',
      `CreateFunction DeleteFunction UpdateFunctionCode UpdateFunctionConfiguration GetFunction GetFunctionConfiguration
      GetFunctionCodeSigningConfig PutFunctionConcurrency DeleteFunctionConcurrency GetFunctionConcurrency
      PutFunctionRecursionConfig GetFunctionRecursionConfig GetFunctionScalingConfig PutRuntimeManagementConfig
      GetRuntimeManagementConfig PutFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig
      DeleteFunctionEventInvokeConfig GetFunctionEventInvokeConfig AddPermission RemovePermission GetPolicy
      TagResource UntagResource ListTags`,
    ),
    on: arnsOf(where, 'lambda', 'function:balai-*'),
    because: byBeginning,
  },
  ...mappings(where),
  ...gateways(where),
  {
    actions: prefixed(
      'sqs',
      `CreateQueue DeleteQueue SetQueueAttributes GetQueueUrl GetQueueAttributes TagQueue UntagQueue ListQueueTags`,
    ),
    on: arnsOf(where, 'sqs', 'balai-*'),
    because: byBeginning,
  },
  {
    actions: prefixed('scheduler', 'CreateSchedule UpdateSchedule DeleteSchedule GetSchedule'),
    on: arnsOf(where, 'scheduler', 'schedule/default/balai-*'),
    because: byBeginning,
  },
]

/** What feeds a function from a stream: it has a number and no name, so that the function has to be ours. */
function mappings(where: Where): readonly Right[] {
  const on = arnsOf(where, 'lambda', 'event-source-mapping:*')
  const when = { ArnLike: { 'lambda:FunctionArn': arnsOf(where, 'lambda', 'function:balai-*') } }
  return [
    {
      actions: ['lambda:CreateEventSourceMapping'],
      on: ['*'],
      when,
      because: 'A mapping has no name before it is made; the function that it feeds has to be ours.',
    },
    {
      actions: prefixed('lambda', 'UpdateEventSourceMapping DeleteEventSourceMapping GetEventSourceMapping'),
      on,
      when,
      because: 'Lambda makes up the names of mappings; the function that it feeds has to be ours.',
    },
    {
      actions: ['lambda:TagResource'],
      on,
      when: asOurs,
      because: 'Lambda makes up the names of mappings; no right here is given by the tag of one.',
    },
    {
      actions: prefixed('lambda', 'UntagResource ListTags'),
      on,
      when: ours,
      because: 'Lambda makes up the names of mappings; only those with the tag of an agency are asked for tags.',
    },
  ]
}

function gateways({ account, region }: Where): readonly Right[] {
  const at = (path: string) => `arn:aws:apigateway:${region}::/${path}`
  return [
    // Whatever is made new is made here; the gateway knows no account in its names.
    { actions: ['apigateway:POST'], on: [at('apis'), at('domainnames')] },
    {
      actions: prefixed('apigateway', 'GET POST PUT PATCH DELETE'),
      on: [at('apis/*'), at('domainnames/*')],
      when: ours,
      because: 'The gateway makes up the names of APIs; only those with the tag of an agency are read and changed.',
    },
    {
      actions: prefixed('apigateway', 'GET POST PUT DELETE TagResource UntagResource'),
      on: [at('tags/*')],
      because:
        'What is tagged stands in the path of its tags, and the gateway asks for the right before it has made up the name of a new API.',
    },
    {
      actions: prefixed('acm', 'DescribeCertificate GetCertificate'),
      on: [`arn:aws:acm:${region}:${account}:certificate/*`],
      because: 'AWS makes up the names of certificates; they are read, and every browser may read them.',
    },
  ]
}
