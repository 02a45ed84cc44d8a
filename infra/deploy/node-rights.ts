import { prefixed, there, type Statement, type Where } from '#infra/deploy/statement.ts'
import { boundaryName } from '#infra/deploy/toolkit-names.ts'

const made = ['Vpc', 'Subnet', 'RouteTable', 'Route', 'InternetGateway', 'SecurityGroup']

/** LiveKit's node and its network, and the roles of everything. */
export function nodeRights(where: Where): readonly Statement[] {
  const { account } = where
  const roles = [`arn:aws:iam::${account}:role/balai-*`]
  const limit = { StringEquals: { 'iam:PermissionsBoundary': `arn:aws:iam::${account}:policy/${boundaryName}` } }
  return [
    {
      Effect: 'Allow',
      Action: [
        ...prefixed('ec2', ...made.flatMap((each) => [`Create${each}`, `Delete${each}`])),
        ...prefixed(
          'ec2',
          'ModifyVpcAttribute',
          'ModifySubnetAttribute',
          'AttachInternetGateway',
          'DetachInternetGateway',
        ),
        ...prefixed(
          'ec2',
          'AssociateRouteTable',
          'DisassociateRouteTable',
          'ReplaceRoute',
          'ReplaceRouteTableAssociation',
        ),
        ...prefixed('ec2', 'AuthorizeSecurityGroup*', 'RevokeSecurityGroup*', 'UpdateSecurityGroupRuleDescriptions*'),
        ...prefixed('ec2', 'AllocateAddress', 'ReleaseAddress', 'AssociateAddress', 'DisassociateAddress'),
        ...prefixed('ec2', 'RunInstances', 'TerminateInstances', 'StartInstances', 'StopInstances', 'ModifyInstance*'),
        ...prefixed('ec2', 'MonitorInstances', 'UnmonitorInstances', 'AssociateIamInstanceProfile'),
        ...prefixed('ec2', 'CreateTags', 'DeleteTags', 'Describe*', 'CreateLaunchTemplate', 'DeleteLaunchTemplate'),
        ...prefixed('ec2', 'CreateLaunchTemplateVersion', 'GetLaunchTemplateData'),
      ],
      Resource: ['*'],
      Condition: there(where),
    },
    {
      Effect: 'Allow',
      Action: prefixed('iam', 'CreateRole', 'PutRolePermissionsBoundary'),
      Resource: roles,
      Condition: limit,
    },
    {
      Effect: 'Allow',
      Action: prefixed(
        'iam',
        'DeleteRole',
        'UpdateRole',
        'UpdateRoleDescription',
        'UpdateAssumeRolePolicy',
        'PutRolePolicy',
        'DeleteRolePolicy',
        'DetachRolePolicy',
        'TagRole',
        'UntagRole',
        'GetRole',
        'GetRolePolicy',
        'ListRolePolicies',
        'ListAttachedRolePolicies',
      ),
      Resource: roles,
    },
    {
      Effect: 'Allow',
      Action: ['iam:AttachRolePolicy'],
      Resource: roles,
      Condition: { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' } },
    },
    {
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: roles,
      Condition: {
        StringEquals: {
          'iam:PassedToService': ['lambda.amazonaws.com', 'scheduler.amazonaws.com', 'ec2.amazonaws.com'],
        },
      },
    },
    {
      Effect: 'Allow',
      Action: [
        ...prefixed(
          'iam',
          'CreateInstanceProfile',
          'DeleteInstanceProfile',
          'GetInstanceProfile',
          'TagInstanceProfile',
        ),
        ...prefixed('iam', 'AddRoleToInstanceProfile', 'RemoveRoleFromInstanceProfile'),
      ],
      Resource: [`arn:aws:iam::${account}:instance-profile/balai-*`],
    },
    {
      Effect: 'Allow',
      Action: ['iam:CreateServiceLinkedRole'],
      Resource: [`arn:aws:iam::${account}:role/aws-service-role/*`],
      Condition: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
    },
  ]
}
