import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda'
import type { Step } from '#infra/deploy/trip.ts'
import { ofDoor } from '#infra/limits.ts'

/** AWS refuses to reserve what would leave less than this for everybody. */
const kept = 100
const few = 50
const request = (region: string) =>
  `aws service-quotas request-service-quota-increase --region ${region} --service-code lambda --quota-code L-B99A9384 --desired-value 1000`

/** How many functions may run at once, and whether some of them can be `door`'s own. */
export const lambdaQuota: Step = {
  title: 'Functions at once',
  take: async ({ aws, say, agency }, known) => {
    const { AccountLimit = {} } = await aws.lambda.send(new GetAccountSettingsCommand())
    const { ConcurrentExecutions: limit = 0, UnreservedConcurrentExecutions: free = limit } = AccountLimit
    // What is reserved already is what an earlier deployment reserved for it.
    const mayReserve = free - ofDoor >= kept || (limit - free === ofDoor && free >= kept)
    if (mayReserve) say(`  ${String(limit)}, of which ${String(ofDoor)} are for entering meetings alone`)
    else {
      say(
        `  ${String(limit)}: too few to keep ${String(ofDoor)} for entering meetings alone, so a flood of guests would slow staff down as well.`,
      )
      if (limit < few)
        say(`  While it is ${String(limit)}, whoever comes beyond them waits: do not invite everybody yet.`)
      say(`  Ask AWS for 1,000, it takes hours to days: ${request(aws.region)}`)
      say(`  When AWS has said yes, run npm run deploy -- ${agency.name} again: it reserves them by itself.`)
    }
    return { ...known, told: { ...known.told, reserve: mayReserve ? 'yes' : 'no' } }
  },
}
