import type { Step, Trip } from '#infra/deploy/trip.ts'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { stackState } from '#infra/stack-state.ts'

/** People's accounts cannot be copied: a second set of stacks asks the pool of the first. */
export function poolOf({ named }: Pick<Deployed, 'named'>): Readonly<Record<string, string>> {
  const userPool = named('IdentityPool', 'Cognito::UserPool')
  const userPoolClient = named('IdentityPool', 'Cognito::UserPoolClient')
  return userPool !== undefined && userPoolClient !== undefined ? { userPool, userPoolClient } : {}
}

/** What follows is about the second set of the agency's stacks, which a move has made. */
export const secondSet = (place: string): Step => ({
  title: 'Set of stacks',
  take: async (trip, known) => {
    const { agency, say } = trip
    if (!(await isThere(trip, place)))
      return {
        stop: `There is no ${stackNameOf(agency.name, 'portal', place)}: a second set is made and filled by npm run agency -- load-data, see infra/RUNBOOK.md#move-to-other-stacks. Nothing was changed.`,
      }
    say(`  ${place}: the second, which a move has made`)
    const pool = (await isThere(trip)) ? poolOf(await first(trip)) : {}
    return { ...known, told: { ...known.told, ...pool, place } }
  },
})

const isThere = async ({ agency, aws }: Trip, place?: string) =>
  (await stackState(aws.cloud, stackNameOf(agency.name, 'portal', place))) !== undefined

const first = ({ agency, aws }: Trip) => deployedAt({ agency: agency.name, region: aws.region }, aws.cloud)
