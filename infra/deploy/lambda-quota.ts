import { GetTemplateCommand } from '@aws-sdk/client-cloudformation'
import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda'
import { nameOf } from '#infra/deploy/parts.ts'
import { deployAgain, type Known, type Step, type Trip } from '#infra/deploy/trip.ts'
import { ofDoor } from '#infra/limits.ts'
import { isMade, stackState } from '#infra/stack-state.ts'

/** AWS refuses to reserve what would leave less than this for everybody. */
const kept = 100
const few = 50
const request = (region: string) =>
  `aws service-quotas request-service-quota-increase --region ${region} --service-code lambda --quota-code L-B99A9384 --desired-value 1000`

/** How many functions may run at once, and whether some of them can be `door`'s own; what was told before stays. */
export const lambdaQuota: Step = {
  title: 'Functions at once',
  take: async (trip, known) => {
    const { aws, say } = trip
    const { reserve } = known.told
    if (reserve !== undefined) {
      say(`  reserve=${reserve}, as you say`)
      return known
    }
    const { AccountLimit = {} } = await aws.lambda.send(new GetAccountSettingsCommand())
    const { ConcurrentExecutions: limit = 0, UnreservedConcurrentExecutions: free = limit } = AccountLimit
    const own = await reservedBy(trip, nameOf(trip, known, 'portal'))
    // What these stacks have already, AWS is not asked for again.
    const mayReserve = own >= ofDoor || free + own - ofDoor >= kept
    const others = limit - free - own
    const ofLimit = `${String(limit)}${others > 0 ? `, of which ${String(others)} are reserved for others` : ''}`
    if (mayReserve) say(`  ${ofLimit}; ${String(ofDoor)} are for entering meetings alone`)
    else {
      say(
        `  ${ofLimit}: too few to keep ${String(ofDoor)} for entering meetings alone, so a flood of guests would slow staff down as well.`,
      )
      if (limit < few)
        say(`  While it is ${String(limit)}, whoever comes beyond them waits: do not invite everybody yet.`)
      say(`  Ask AWS for 1,000, it takes hours to days: ${request(aws.region)}`)
      say(`  When AWS has said yes, run ${deployAgain(trip, known)} again: it reserves them by itself.`)
    }
    return { ...known, told: { ...known.told, reserve: mayReserve ? 'yes' : 'no' } } satisfies Known
  },
}

type Template = {
  readonly Resources?: Readonly<
    Record<string, { readonly Properties?: { readonly ReservedConcurrentExecutions?: number } }>
  >
}

/** What the functions of a stack keep for themselves, as it is deployed; nothing when it is not. */
async function reservedBy({ aws }: Trip, stack: string): Promise<number> {
  if (!isMade(await stackState(aws.cloud, stack))) return 0
  const { TemplateBody = '{}' } = await aws.cloud.send(new GetTemplateCommand({ StackName: stack }))
  const { Resources = {} } = JSON.parse(TemplateBody) as Template
  return Object.values(Resources).reduce(
    (sum, { Properties }) => sum + (Properties?.ReservedConcurrentExecutions ?? 0),
    0,
  )
}
