import { Stack, Tags, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Deployment } from '#infra/deployment.ts'
import { nodeFor, peopleAtOnce } from '#infra/limits.ts'
import { Media } from '#infra/media.ts'
import type { Secrets } from '#infra/secrets.ts'

/** LiveKit of one agency, where it has its own. */
export class MediaStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly deployment: Deployment; readonly secrets: Secrets },
  ) {
    super(scope, id, props)
    const { agency, mediaCertificate = '' } = props.deployment
    const hosts = agency.media.own
    const node = nodeFor(peopleAtOnce(agency.size.staff))
    if (!hosts || !node) throw new Error('an agency whose media are elsewhere has no such stack')
    Tags.of(this).add('balai:agency', agency.name)
    new Media(this, 'LiveKit', {
      node,
      hosts,
      portal: agency.domain,
      certificate: mediaCertificate,
      region: agency.region,
      secrets: props.secrets,
    })
  }
}
