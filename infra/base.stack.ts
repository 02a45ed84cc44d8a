import { Stack, Tags, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Address } from '#infra/address.ts'
import type { Deployment } from '#infra/deployment.ts'
import { Hearers } from '#infra/hearers.ts'
import { HostName } from '#infra/host-name.ts'
import { Identity } from '#infra/identity.ts'
import { Keys } from '#infra/keys.ts'
import { Mail } from '#infra/mail.ts'
import { Secrets } from '#infra/secrets.ts'

/**
 * What an agency has once in its account, whichever portal is at work on it (decisions/one-base.md): keys and secrets,
 * the host name, the address of LiveKit, the sender of mail, the user pool, and who hears of alarms. The records of the
 * zone are known as soon as it is there.
 */
export class BaseStack extends Stack {
  readonly keys: Keys
  readonly identity: Identity
  readonly secrets: Secrets
  readonly mail: Mail
  readonly hearers: Hearers
  readonly address: Address | undefined

  constructor(scope: Construct, id: string, props: StackProps & { readonly deployment: Deployment }) {
    super(scope, id, props)
    const { agency, certificate } = props.deployment
    const { domain, region, media, alarms } = agency
    Tags.of(this).add('balai:agency', agency.name)

    this.keys = new Keys(this, 'Keys')
    this.identity = new Identity(this, 'Identity', agency)
    this.secrets = new Secrets(this, 'Secrets', {
      key: this.keys.secrets,
      region,
      hasRelay: agency.mail.relay !== undefined,
      oidcClient: this.identity.clientSecret,
    })
    this.mail = new Mail(this, 'Mail', agency)
    this.hearers = new Hearers(this, 'Hearers', { addresses: alarms, key: this.keys.data })
    this.address = media.own && new Address(this, 'Address', media.own)
    if (certificate !== undefined) new HostName(this, 'HostName', { domain, certificate })
  }
}
