import { CfnOutput } from 'aws-cdk-lib'
import {
  BlockDeviceVolume,
  CfnEIPAssociation,
  HttpTokens,
  Instance,
  InstanceType,
  MachineImage,
  AmazonLinuxCpuType,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  UserData,
  Vpc,
  type IVpc,
} from 'aws-cdk-lib/aws-ec2'
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Address } from '#infra/address.ts'
import { accept, allow } from '#infra/allow.ts'
import type { Node } from '#infra/limits.ts'
import { livekit } from '#infra/media-release.ts'
import type { Secrets } from '#infra/secrets.ts'

type Props = {
  readonly node: Node
  readonly portal: string
  readonly hosts: { readonly domain: string; readonly turn: string }
  readonly address: Address
  readonly certificate: string
  readonly region: string
  readonly secrets: Secrets
}

const script = readFileSync(join(import.meta.dirname, 'media-install.sh'), 'utf8')
const tracksOfPerson = 12

/** Everything that people's devices send to the node, and nothing else. */
const open = [
  [Port.tcp(443), 'signalling, and the relay where an office blocks UDP'],
  [Port.tcp(7881), 'media over TCP'],
  [Port.udp(3478), 'our own STUN and the relay'],
  [Port.udpRange(30_000, 40_000), 'what the relay receives'],
  [Port.udpRange(50_000, 60_000), 'media'],
] as const

/** LiveKit on one node of the agency: nothing is stored on it, and a new one is the same. */
export class Media extends Construct {
  readonly nodeId: string

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    const network = this.makeNetwork()
    const instance = new Instance(this, 'Node', {
      vpc: network,
      vpcSubnets: { subnetType: SubnetType.PUBLIC },
      instanceType: new InstanceType(props.node.instance),
      machineImage: MachineImage.latestAmazonLinux2023({ cpuType: AmazonLinuxCpuType.ARM_64 }),
      blockDevices: [{ deviceName: '/dev/xvda', volume: BlockDeviceVolume.ebs(16, { encrypted: true }) }],
      securityGroup: this.makeGate(network),
      role: this.makeRole(props),
      userData: UserData.custom(userData(props)),
      userDataCausesReplacement: true,
      httpTokens: HttpTokens.REQUIRED,
      detailedMonitoring: true,
    })
    this.nodeId = instance.instanceId
    accept(instance, { EC29: 'The node holds nothing: it is replaced when its installation changes.' })
    new CfnEIPAssociation(this, 'Reached', {
      allocationId: props.address.allocationId,
      instanceId: instance.instanceId,
    })
    new CfnOutput(this, 'NodeId', { value: instance.instanceId })
  }

  private makeNetwork(): IVpc {
    const network = new Vpc(this, 'Network', {
      maxAzs: 1,
      natGateways: 0,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false }],
    })
    accept(network, { VPC7: 'A flow log would say which address spoke with which, and when: that is about people.' })
    // Two declarations of one class disagree on optional fields.
    return network as IVpc
  }

  private makeGate(vpc: IVpc): SecurityGroup {
    const gate = new SecurityGroup(this, 'Gate', {
      vpc,
      allowAllOutbound: false,
      // As resources of their own they come when the group has the tag that the rights of a deployment ask for.
      disableInlineRules: true,
      description: 'LiveKit: media in and out',
    })
    for (const [port, what] of open) gate.addIngressRule(Peer.anyIpv4(), port, what)
    gate.addEgressRule(Peer.anyIpv4(), Port.tcp(443), 'packages, secrets, certificate, webhooks')
    gate.addEgressRule(Peer.anyIpv4(), Port.allUdp(), 'media to wherever people are')
    accept(gate, { EC23: 'People join from anywhere; without a token of the portal livekit-server answers nobody.' })
    return gate
  }

  /** No SSH and no key: whoever operates the node opens a session through Systems Manager, which is logged. */
  private makeRole({ secrets, certificate }: Props): Role {
    const managed = ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore')
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
      managedPolicies: [managed],
    })
    accept(role, {
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonSSMManagedInstanceCore]':
        'The agent needs what AWS lists there, and AWS changes the list with the agent.',
    })
    secrets.letRead({ role }, ['livekitTokens', 'livekitWebhook'])
    allow(role, { actions: ['acm:ExportCertificate'], on: [certificate] })
    return role
  }
}

/** The settings of a node in front of the program that installs it. */
function userData({ node, portal, hosts, address, certificate, region, secrets }: Props): string {
  const settings = {
    LIVEKIT_URL: livekit.url,
    LIVEKIT_SHA256: livekit.sha256,
    NODE_IP: address.ip,
    MEDIA_DOMAIN: hosts.domain,
    TURN_DOMAIN: hosts.turn,
    CERTIFICATE: certificate,
    TOKEN_SECRETS: secrets.arns('livekitTokens').join(' '),
    WEBHOOK_SECRET: secrets.arns('livekitWebhook').join(' '),
    WEBHOOK_URL: `https://${portal}/livekit/webhook`,
    TRACKS: String(node.people * tracksOfPerson),
    AWS_DEFAULT_REGION: region,
  }
  const lines = Object.entries(settings).map(([name, value]) => `export ${name}='${value}'`)
  return ['#!/bin/bash', ...lines, script].join('\n')
}
