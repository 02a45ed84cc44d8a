import { CfnOutput } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { allow } from '#infra/allow.ts'
import type { Agency } from '#infra/agency.ts'
import { arnIn, type Places, type PortalFunction } from '#infra/function.ts'

/** How mail leaves: through SES in the region, or over the agency's own relay. */
export class Mail extends Construct {
  readonly places: Places
  private readonly from: string
  private readonly senders: readonly string[]

  constructor(scope: Construct, id: string, { mail, brand, region }: Agency) {
    super(scope, id)
    const { from, relay } = mail
    this.from = from
    this.places = {
      mailFrom: from,
      mailName: `Balai ${brand.name}`,
      ...(relay && { mailHost: relay.host, mailPort: String(relay.port) }),
    }
    this.senders = relay ? [] : this.makeSender(from.slice(from.lastIndexOf('@') + 1), region)
  }

  letSend({ role }: PortalFunction): void {
    if (this.senders.length === 0) return
    const when = { StringEquals: { 'ses:FromAddress': this.from } }
    allow(role, { actions: ['ses:SendEmail', 'ses:SendRawEmail'], on: this.senders, when })
  }

  private makeSender(domain: string, region: string): readonly string[] {
    const sender = arnIn(this, 'ses', `identity/${domain}`)
    const set = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    })
    const bounces = `balai-surat.${domain}`
    const identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(domain),
      configurationSet: set,
      mailFromDomain: bounces,
    })
    new CfnOutput(this, 'Bounces', { value: `${bounces} MX 10 feedback-smtp.${region}.amazonses.com` })
    new CfnOutput(this, 'Spf', { value: `${bounces} TXT "v=spf1 include:amazonses.com ~all"` })
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${String(index + 1)}`, { value: `${name} CNAME ${value}` })
    return [sender, arnIn(this, 'ses', `configuration-set/${set.configurationSetName}`)]
  }
}
