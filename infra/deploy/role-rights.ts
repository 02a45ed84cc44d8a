import type { Right } from '#infra/allow.ts'
import { arnsOf, byBeginning, prefixed, type Where } from '#infra/deploy/statement.ts'
import { boundaryName, qualifier } from '#infra/deploy/toolkit-names.ts'

const servicesOfRoles = ['lambda.amazonaws.com', 'scheduler.amazonaws.com', 'ec2.amazonaws.com']

/** The roles of everything, and what a stack reads of others while it is made. */
export function roleRights(where: Where): readonly Right[] {
  const iam = `arn:aws:iam::${where.account}`
  const on = [`${iam}:role/balai-*`]
  const onRoles = (names: string, when?: Right['when']): Right => ({
    actions: prefixed('iam', names),
    on,
    because: byBeginning,
    ...(when && { when }),
  })
  return [
    onRoles('CreateRole PutRolePermissionsBoundary', {
      StringEquals: { 'iam:PermissionsBoundary': `${iam}:policy/${boundaryName}` },
    }),
    onRoles(
      `DeleteRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy PutRolePolicy DeleteRolePolicy
      DetachRolePolicy TagRole UntagRole ListRoleTags GetRole GetRolePolicy ListRolePolicies ListAttachedRolePolicies`,
    ),
    onRoles('AttachRolePolicy', {
      ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' },
    }),
    onRoles('PassRole', { StringEquals: { 'iam:PassedToService': servicesOfRoles } }),
    {
      actions: prefixed(
        'iam',
        `CreateInstanceProfile DeleteInstanceProfile GetInstanceProfile TagInstanceProfile AddRoleToInstanceProfile
        RemoveRoleFromInstanceProfile`,
      ),
      on: [`${iam}:instance-profile/balai-*`],
      because: byBeginning,
    },
    {
      actions: ['iam:CreateServiceLinkedRole'],
      on: [`${iam}:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway`],
      when: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
    },
    {
      actions: ['cloudformation:DescribeStacks'],
      on: arnsOf(where, 'cloudformation', 'stack/balai-*'),
      because: 'One stack of an agency reads what another one of it says; CloudFormation ends their names by chance.',
    },
    {
      actions: ['ssm:GetParameters'],
      on: arnsOf(where, 'ssm', `parameter/cdk-bootstrap/${qualifier}/version`),
    },
    {
      actions: ['ssm:GetParameters'],
      on: [`arn:aws:ssm:${where.region}:*:parameter/aws/service/ami-amazon-linux-latest/*`],
      because: 'AWS says there which of its systems is the newest; it belongs to no account.',
    },
  ]
}
