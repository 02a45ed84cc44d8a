import type { Step, Trip } from '#infra/deploy/trip.ts'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { isMade, stackState } from '#infra/stack-state.ts'

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
    const pool = (await isThere(trip)) ? poolOf(await setOf(trip)) : {}
    return { ...known, told: { ...known.told, ...pool, place } }
  },
})

/** A set that is at rest goes to work by its move only, which compares before. It has to be free to be asked. */
export const atWork = (place: string): Step => ({
  title: 'Move',
  take: async (trip, known) => {
    const { stack, named } = await setOf(trip, place)
    if (named('Facts', 'Lambda::EventSourceMapping') === undefined)
      return {
        stop: `${stack} is at rest: its move has not ended, and this would set it to work without a comparison. Repeat its npm run agency -- load-data, see infra/RUNBOOK.md#move-to-other-stacks. Nothing was changed.`,
      }
    trip.say('  ended: the set is at work')
    return known
  },
})

const isThere = async ({ agency, aws }: Trip, place?: string) =>
  isMade(await stackState(aws.cloud, stackNameOf(agency.name, 'portal', place)))

const setOf = ({ agency, aws }: Trip, place?: string) =>
  deployedAt({ agency: agency.name, region: aws.region, ...(place !== undefined && { place }) }, aws.cloud)
