import { qualifier } from '#infra/deploy/toolkit-names.ts'
import { isNew, isOurs, none, passed, role, type Handlers, type Row } from '#test/architecture/handlers/row.ts'

/** What EC2 makes and tags at once. */
const made = (what: string, call: string): readonly Row[] => [
  ['ec2', `${what}/1`, isNew, call],
  ['ec2', `${what}/1`, { ...isNew, 'ec2:CreateAction': call }, 'CreateTags'],
  ['ec2', `${what}/1`, isOurs, 'CreateTags DeleteTags'],
]
const ours = (what: string, names: string): readonly Row[] => [['ec2', `${what}/1`, isOurs, names]]
const lists = (names: string): readonly Row[] => [['ec2', '*', none, names]]
const boundary = { 'iam:PermissionsBoundary': 'arn:aws:iam::{account}:policy/balai-boundary' }
const agent = { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' }
const profile = (names: string): Row => ['iam', 'arn:aws:iam::{account}:instance-profile/{stack}', none, names]

/** LiveKit's node, its network and its address; and the roles of everything. */
export const ofNode: Handlers = {
  'EC2::EIP': [
    ...made('elastic-ip', 'AllocateAddress'),
    ...ours('elastic-ip', 'ReleaseAddress'),
    ...lists('DescribeAddresses'),
  ],
  'EC2::EIPAssociation': [
    ...ours('elastic-ip', 'AssociateAddress DisassociateAddress'),
    ...ours('instance', 'AssociateAddress'),
    ['ec2', 'network-interface/1', none, 'AssociateAddress DisassociateAddress'],
    ...lists('DescribeAddresses'),
  ],
  'EC2::Instance': [
    ...made('instance', 'RunInstances'),
    ...['volume', 'network-interface'].map((each): Row => ['ec2', `${each}/1`, none, 'RunInstances']),
    ['ec2', 'arn:aws:ec2:{region}::image/1', { 'ec2:Owner': 'amazon' }, 'RunInstances'],
    ...ours('subnet', 'RunInstances'),
    ...ours('security-group', 'RunInstances'),
    ...ours(
      'instance',
      `TerminateInstances StartInstances StopInstances MonitorInstances UnmonitorInstances ModifyInstanceAttribute
      ModifyInstanceMetadataOptions DescribeInstanceAttribute AssociateIamInstanceProfile
      DisassociateIamInstanceProfile ReplaceIamInstanceProfileAssociation`,
    ),
    ...lists(
      `DescribeAvailabilityZones DescribeIamInstanceProfileAssociations DescribeImages
      DescribeInstanceCreditSpecifications DescribeInstances DescribeKeyPairs DescribeNetworkInterfaces DescribeSecurityGroups DescribeSubnets DescribeTags
      DescribeVolumes DescribeVpcs`,
    ),
    passed('ec2'),
    ['ssm', `parameter/cdk-bootstrap/${qualifier}/version`, none, 'GetParameters'],
    ['ssm', 'arn:aws:ssm:{region}::parameter/aws/service/ami-amazon-linux-latest/al2023', none, 'GetParameters'],
  ],
  'EC2::InternetGateway': [
    ...made('internet-gateway', 'CreateInternetGateway'),
    ...ours('internet-gateway', 'DeleteInternetGateway'),
    ...lists('DescribeInternetGateways'),
  ],
  'EC2::Route': [...ours('route-table', 'CreateRoute ReplaceRoute DeleteRoute'), ...lists('DescribeRouteTables')],
  'EC2::RouteTable': [
    ...made('route-table', 'CreateRouteTable'),
    ...ours('vpc', 'CreateRouteTable'),
    ...ours('route-table', 'DeleteRouteTable'),
    ...lists('DescribeRouteTables'),
  ],
  'EC2::SecurityGroup': [
    ...made('security-group', 'CreateSecurityGroup'),
    // In a call of its own, as it may be.
    ['ec2', 'security-group/1', { ...isNew, 'aws:RequestTag/aws:cloudformation:stack-name': '{stack}' }, 'CreateTags'],
    ...ours('vpc', 'CreateSecurityGroup'),
    ...ours(
      'security-group',
      `DeleteSecurityGroup AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress
      RevokeSecurityGroupEgress UpdateSecurityGroupRuleDescriptionsIngress UpdateSecurityGroupRuleDescriptionsEgress`,
    ),
    ['ec2', 'security-group-rule/1', none, 'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress'],
    ...lists('DescribeSecurityGroups DescribeSecurityGroupRules DescribeInstances'),
  ],
  'EC2::SecurityGroupEgress': ours('security-group', 'AuthorizeSecurityGroupEgress RevokeSecurityGroupEgress'),
  'EC2::SecurityGroupIngress': ours('security-group', 'AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress'),
  'EC2::Subnet': [
    ...made('subnet', 'CreateSubnet'),
    ...ours('vpc', 'CreateSubnet'),
    ...ours('subnet', 'ModifySubnetAttribute DeleteSubnet'),
    ...lists('DescribeSubnets DescribeNetworkAcls'),
  ],
  'EC2::SubnetRouteTableAssociation': [
    ...ours('route-table', 'AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation'),
    ...ours('subnet', 'AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation'),
    ...lists('DescribeSubnets DescribeRouteTables'),
  ],
  'EC2::VPC': [
    ...made('vpc', 'CreateVpc'),
    ...ours('vpc', 'ModifyVpcAttribute DeleteVpc'),
    ...lists('DescribeVpcs DescribeVpcAttribute DescribeSecurityGroups DescribeNetworkAcls'),
  ],
  'EC2::VPCGatewayAttachment': [
    ...ours('vpc', 'AttachInternetGateway DetachInternetGateway'),
    ...ours('internet-gateway', 'AttachInternetGateway DetachInternetGateway'),
    ...lists('DescribeInternetGateways DescribeVpnGateways'),
  ],
  'IAM::InstanceProfile': [
    profile(
      `CreateInstanceProfile DeleteInstanceProfile GetInstanceProfile TagInstanceProfile AddRoleToInstanceProfile
      RemoveRoleFromInstanceProfile`,
    ),
    passed('ec2'),
  ],
  'IAM::Policy': [role(none, 'GetRolePolicy PutRolePolicy DeleteRolePolicy')],
  'IAM::Role': [
    role(boundary, 'CreateRole PutRolePermissionsBoundary'),
    role(agent, 'AttachRolePolicy'),
    role(
      none,
      `DeleteRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DetachRolePolicy TagRole UntagRole ListRoleTags
      GetRole ListRolePolicies ListAttachedRolePolicies`,
    ),
  ],
}
