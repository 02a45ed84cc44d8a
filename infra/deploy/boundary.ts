import { granting, prefixed, there, type Statement, type Where } from '#infra/deploy/statement.ts'
import { boundaryName, policyName } from '#infra/deploy/toolkit-names.ts'

/** The services of the stacks, of their functions and of the node. */
const services = [
  'acm',
  'apigateway',
  'cloudwatch',
  'cognito-idp',
  'dynamodb',
  'ec2',
  'ec2messages',
  'execute-api',
  'kms',
  'lambda',
  'logs',
  's3',
  'scheduler',
  'secretsmanager',
  'ses',
  'sns',
  'sqs',
  'ssm',
  'ssmmessages',
]

/** What would take data away for good; whoever means it does it as a person, on a written order. */
const takingAway = [
  ...prefixed('dynamodb', 'DeleteTable DeleteBackup'),
  ...prefixed('s3', 'DeleteBucket DeleteObject* BypassGovernanceRetention'),
  ...prefixed('kms', 'ScheduleKeyDeletion DisableKey'),
  ...prefixed('cognito-idp', 'DeleteUserPool'),
  ...prefixed('secretsmanager', 'DeleteSecret'),
]

/**
 * The limit of the deployment and of every role that it makes, whatever their own policies say: the services of Balai,
 * in the region, no deletion of what holds data, and no way around this limit.
 */
export function boundary(where: Where): readonly Statement[] {
  const { account } = where
  const own = `arn:aws:iam::${account}:policy/${boundaryName}`
  return [
    granting({
      actions: [...services.map((each) => `${each}:*`), 'cloudformation:DescribeStacks'],
      on: ['*'],
      when: there(where),
      because:
        'It is a limit and gives no right: beyond these services, and outside of the region, no role gets anything.',
    }),
    granting({
      actions: ['iam:*', 'budgets:*'],
      on: ['*'],
      because:
        'It is a limit and gives no right: these two belong to no region, and what leads around it is denied below.',
    }),
    { Effect: 'Deny', Action: takingAway, Resource: ['*'] },
    {
      Effect: 'Deny',
      Action: prefixed('iam', 'CreateRole PutRolePermissionsBoundary'),
      Resource: ['*'],
      Condition: { StringNotEquals: { 'iam:PermissionsBoundary': own } },
    },
    {
      Effect: 'Deny',
      Action: prefixed(
        'iam',
        'DeleteRolePermissionsBoundary *User* *Group* *AccessKey* *LoginProfile* CreatePolicy *SAML* *OpenIDConnect*',
      ),
      Resource: ['*'],
    },
    {
      Effect: 'Deny',
      Action: prefixed('iam', 'CreatePolicyVersion DeletePolicy* SetDefaultPolicyVersion'),
      Resource: [own, `arn:aws:iam::${account}:policy/${policyName('*')}`],
    },
  ]
}
