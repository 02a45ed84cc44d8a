import type { Right } from '#infra/allow.ts'
import { arnsOf, ours, prefixed, there, type Where } from '#infra/deploy/statement.ts'

const inNetwork = 'CreateSubnet CreateRouteTable CreateSecurityGroup'
const alone = 'CreateVpc CreateInternetGateway AllocateAddress'
const named = 'EC2 makes up the name of what it makes'

/**
 * LiveKit's node, its network and its address. None of them has a name of ours: what is there already is used and changed
 * by the tag of an agency only.
 */
export function nodeRights(where: Where): readonly Right[] {
  const of = (...types: readonly string[]) => arnsOf(where, 'ec2', ...types.map((type) => `${type}/*`))
  return [
    {
      actions: prefixed('ec2', alone),
      on: of('vpc', 'internet-gateway', 'elastic-ip'),
      because: `${named}; these calls make something new, and touch nothing that is there.`,
    },
    {
      actions: prefixed('ec2', inNetwork),
      on: of('subnet', 'route-table', 'security-group'),
      because: `${named}; these calls make something new, in a network that has to be ours.`,
    },
    {
      actions: ['ec2:RunInstances'],
      on: of('instance', 'volume', 'network-interface'),
      because: `${named}; a node stands in a subnet and behind a security group that have to be ours.`,
    },
    {
      actions: ['ec2:RunInstances'],
      on: [`arn:aws:ec2:${where.region}::image/*`],
      when: { StringEquals: { 'ec2:Owner': 'amazon' } },
      because: 'AWS makes up the name of its system with each version; only those of AWS are taken.',
    },
    {
      actions: prefixed('ec2', `${inNetwork} RunInstances CreateTags DeleteTags ${changes}`),
      on: of('vpc', 'subnet', 'route-table', 'internet-gateway', 'security-group', 'elastic-ip', 'instance'),
      when: ours,
      because: `${named}; only what has the tag of an agency is used and changed.`,
    },
    ...beside(of),
    ...tags(of),
    {
      actions: prefixed('ec2', lists),
      on: ['*'],
      when: there(where),
      because: 'EC2 limits lists to nothing but the region, and nothing is changed by asking.',
    },
  ]
}

const changes = `ModifyVpcAttribute DeleteVpc ModifySubnetAttribute DeleteSubnet DeleteRouteTable CreateRoute ReplaceRoute
  DeleteRoute AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation AttachInternetGateway
  DetachInternetGateway DeleteInternetGateway DeleteSecurityGroup AuthorizeSecurityGroupIngress
  AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress
  UpdateSecurityGroupRuleDescriptionsIngress UpdateSecurityGroupRuleDescriptionsEgress AssociateAddress
  DisassociateAddress ReleaseAddress TerminateInstances StartInstances StopInstances MonitorInstances
  UnmonitorInstances ModifyInstanceAttribute ModifyInstanceMetadataOptions DescribeInstanceAttribute
  AssociateIamInstanceProfile DisassociateIamInstanceProfile ReplaceIamInstanceProfileAssociation`

const lists = `DescribeAddresses DescribeAvailabilityZones DescribeIamInstanceProfileAssociations DescribeImages
  DescribeInstanceCreditSpecifications DescribeInstances DescribeInternetGateways DescribeKeyPairs
  DescribeNetworkAcls DescribeNetworkInterfaces
  DescribeRouteTables DescribeSecurityGroupRules DescribeSecurityGroups DescribeSubnets DescribeTags DescribeVolumes
  DescribeVpcAttribute DescribeVpcs DescribeVpnGateways`

type Of = (...types: readonly string[]) => readonly string[]

/** What comes with something of ours and has no tag itself. */
const beside = (of: Of): readonly Right[] => [
  {
    actions: prefixed('ec2', 'AssociateAddress DisassociateAddress'),
    on: of('network-interface'),
    because: 'The interface of a node is made with it and has no tag; the address, which has one, has to be ours.',
  },
  {
    actions: prefixed('ec2', 'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress'),
    on: of('security-group-rule'),
    because: 'A rule is made by this, and has no name before; its security group has to be ours.',
  },
]

/** Whoever may tag what is there may make it ours, so that tags are given while something is made. */
const tags = (of: Of): readonly Right[] => [
  {
    actions: ['ec2:CreateTags'],
    on: of('vpc', 'subnet', 'route-table', 'internet-gateway', 'security-group', 'elastic-ip', 'instance'),
    when: { StringEquals: { 'ec2:CreateAction': `${alone} ${inNetwork} RunInstances`.split(' ') } },
    because: `${named}; it gets its tags in the call that makes it.`,
  },
  {
    actions: ['ec2:CreateTags'],
    on: of('security-group'),
    when: { StringLike: { 'aws:RequestTag/aws:cloudformation:stack-name': 'balai-*' } },
    because:
      'CloudFormation may tag a security group in a call of its own; the tag of the stack, which nobody else can give, has to be among them.',
  },
]
