import { GetAccountCommand } from '@aws-sdk/client-sesv2'
import type { Step } from '#infra/deploy/trip.ts'

/** Who gets mail from this account. */
export const mailSandbox: Step = {
  title: 'Mail',
  take: async ({ aws, agency, say }, known) => {
    const { relay, from } = agency.mail
    if (relay) {
      say(`  by the agency's own relay ${relay.host}:${String(relay.port)}; SES is not used`)
      return known
    }
    const { ProductionAccessEnabled, SendQuota } = await aws.mail.send(new GetAccountCommand())
    const day = String(SendQuota?.Max24HourSend ?? 0)
    if (ProductionAccessEnabled) say(`  by SES, up to ${day} mails a day`)
    else {
      say(`  The account is in the sandbox of SES: until AWS lifts it, at most ${day} mails a day go out, and only to`)
      say(`  addresses that were verified in the console of SES; everybody else gets none and reads in the portal.`)
      say(
        `  Ask for production access there (Account dashboard), about a day; the sender is ${from}. Nothing is deployed again for it.`,
      )
    }
    return known
  },
}
