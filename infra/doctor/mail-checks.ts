import { GetAccountCommand, GetEmailIdentityCommand } from '@aws-sdk/client-sesv2'
import type { Check } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { greets } from '#infra/doctor/tcp.ts'

const refused = 'see infra/RUNBOOK.md#mail-is-refused'
const zone = 'give the keeper of the zone the records that npm run deploy printed; AWS looks again within the hour'

/** How mail leaves: the agency's relay, or SES. */
export function mailChecks({ agency, aws, reach }: Patient): readonly Check[] {
  const { from, relay } = agency.mail
  if (relay)
    return [
      [
        'mail relay',
        () => greets(relay.host, relay.port, reach),
        `${refused}; the relay may be closed to where you are`,
      ],
    ]
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const identity = () => aws.mail.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))
  return [
    [
      `mail, ${domain} may send`,
      async () =>
        (await identity()).VerifiedForSendingStatus ? undefined : 'AWS does not know yet that the domain is ours',
      zone,
    ],
    [
      'mail, signed (DKIM)',
      async () => unlessSuccess((await identity()).DkimAttributes?.Status, 'its three records'),
      zone,
    ],
    [
      'mail, what comes back',
      async () => unlessSuccess((await identity()).MailFromAttributes?.MailFromDomainStatus, 'the records MX and SPF'),
      zone,
    ],
    ['mail, to everybody', async () => sendingFault(await aws.mail.send(new GetAccountCommand())), refused],
  ]
}

const unlessSuccess = (status: string | undefined, what: string) =>
  status === 'SUCCESS' ? undefined : `AWS says ${status ?? 'nothing'} of ${what}`

type Account = {
  readonly ProductionAccessEnabled?: boolean | undefined
  readonly SendingEnabled?: boolean | undefined
  readonly EnforcementStatus?: string | undefined
}

function sendingFault({ ProductionAccessEnabled, SendingEnabled, EnforcementStatus }: Account): string | undefined {
  if (!ProductionAccessEnabled)
    return 'the account is in the sandbox of SES: only addresses that it has verified get mail'
  if (!SendingEnabled) return 'AWS has switched sending off'
  return EnforcementStatus === 'HEALTHY' || EnforcementStatus === undefined
    ? undefined
    : `AWS watches the account (${EnforcementStatus}): too many mails came back`
}
