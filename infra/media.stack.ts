import { Fn, Stack, Tags, type StackProps } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { BaseStack } from '#infra/base.stack.ts'
import { watchCertificate } from '#infra/certificates.ts'
import type { Deployment } from '#infra/deployment.ts'
import { nodeFor, peopleAtOnce } from '#infra/limits.ts'
import { Media } from '#infra/media.ts'
import { eachMinute, Watch } from '#infra/watch.ts'

/** LiveKit of one agency, where it has its own. */
export class MediaStack extends Stack {
  /** Without this `cdk` asks the account for its zones, and writes the answer with the account's number beside the code. */
  override get availabilityZones(): string[] {
    return [Fn.select(0, Fn.getAzs())]
  }

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly deployment: Deployment; readonly base: BaseStack },
  ) {
    super(scope, id, props)
    const { agency, mediaCertificate = '' } = props.deployment
    const { address, secrets, hearers } = props.base
    const hosts = agency.media.own
    const node = nodeFor(peopleAtOnce(agency.size.staff))
    if (!hosts || !node || !address) throw new Error('an agency whose media are elsewhere has no such stack')
    Tags.of(this).add('balai:agency', agency.name)
    const watch = new Watch(this, 'Watch', hearers)
    const { nodeId } = new Media(this, 'LiveKit', {
      node,
      hosts,
      address,
      portal: agency.domain,
      certificate: mediaCertificate,
      region: agency.region,
      secrets,
    })
    watch.alarm('NodeFails', {
      metric: new Metric({
        namespace: 'AWS/EC2',
        metricName: 'StatusCheckFailed',
        dimensionsMap: { InstanceId: nodeId },
        statistic: Stats.MAXIMUM,
        period: eachMinute,
      }),
      at: { least: 1 },
      times: 3,
      says: 'The node of LiveKit does not answer.',
      anchor: 'the-livekit-node-does-not-answer',
    })
    watchCertificate(watch, mediaCertificate, hosts.domain)
  }
}
