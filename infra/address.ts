import { CfnOutput } from 'aws-cdk-lib'
import { CfnEIP } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'

type Hosts = { readonly domain: string; readonly turn: string }

/** The fixed address of LiveKit: it stays when the node behind it is replaced. */
export class Address extends Construct {
  readonly ip: string
  readonly allocationId: string

  constructor(scope: Construct, id: string, { domain, turn }: Hosts) {
    super(scope, id)
    const address = new CfnEIP(this, 'Fixed', { domain: 'vpc' })
    this.ip = address.attrPublicIp
    this.allocationId = address.attrAllocationId
    new CfnOutput(this, 'Record', { value: `${domain} A ${this.ip}` })
    new CfnOutput(this, 'TurnRecord', { value: `${turn} A ${this.ip}` })
  }
}
