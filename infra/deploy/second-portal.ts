import type { Step } from '#infra/deploy/trip.ts'
import { deployedAt } from '#infra/deployed.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { isMade, stackState } from '#infra/stack-state.ts'

/** What follows is about another portal of the agency than the first, which a move has made. */
export const secondPortal = (place: string): Step => ({
  title: 'Portal',
  take: async (trip, known) => {
    const name = stackNameOf(trip.agency.name, 'portal', place)
    if (!isMade(await stackState(trip.aws.cloud, name)))
      return {
        stop: `There is no ${name}: another portal is made and filled by npm run agency -- load-data, see infra/RUNBOOK.md#move-to-another-portal. Nothing was changed.`,
      }
    trip.say(`  ${place}: a move has made it`)
    return { ...known, told: { ...known.told, place } }
  },
})

/** A portal that is at rest goes to work by its move only, which compares before. One whose own stack has the host name keeps it. */
export const atWork = (place: string): Step => ({
  title: 'Move',
  take: async (trip, known) => {
    const { stack, named } = await deployedAt(
      { agency: trip.agency.name, region: trip.aws.region, place },
      trip.aws.cloud,
    )
    if (named('Facts', 'Lambda::EventSourceMapping') === undefined)
      return {
        stop: `${stack} is at rest: its move has not ended, and this would set it to work without a comparison. Repeat its npm run agency -- load-data, see infra/RUNBOOK.md#move-to-another-portal. Nothing was changed.`,
      }
    trip.say('  ended: the portal is at work')
    const isNamed = named('Api', 'ApiGatewayV2::ApiMapping') !== undefined
    return { ...known, told: { ...known.told, named: isNamed ? 'yes' : 'no' } }
  },
})
