import { poolOf } from '#infra/deploy/second-set.ts'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import { carrySecrets } from '#infra/move/carry-secrets.ts'
import { catchUp } from '#infra/move/catch-up.ts'
import type { MoveClients } from '#infra/move/clients.ts'
import { faultOf } from '#infra/move/fault.ts'
import { loadData, type Loaded, type Target } from '#infra/move/load.ts'
import type { Tell } from '#infra/move/progress.ts'
import type { Source } from '#infra/move/source.ts'
import { restlessAt, untilFollowed } from '#infra/move/stillness.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { stackState } from '#infra/stack-state.ts'

export type Told = Readonly<Record<string, string>>
export type Moving = {
  readonly agency: string
  readonly region: string
  /** The name of the second set of stacks. */
  readonly place: string
  /** Opened before anything is deployed, so that a torn folder costs nothing. */
  readonly source: Source
  readonly clients: MoveClients
  /** Deploys the stacks of the place, told these with -c; rejects when that fails. */
  readonly deploy: (told: Told) => Promise<void>
  readonly isMediaExternal: boolean
  readonly clock: () => string
  readonly tell: Tell
  /** Goes on although the source itself lacks something; a difference between source and copy never passes. */
  readonly despiteFaults: boolean
}

/**
 * Brings an agency's data into a second set of its stacks: deploys it at rest, copies, compares, and only when there is no
 * difference deploys it once more, at work. Throws AgencyFault otherwise; the same call may be repeated.
 */
export async function moveInto(moving: Moving): Promise<Loaded> {
  const { agency, region, place, source, clients, deploy, clock, tell, despiteFaults } = moving
  const first = await firstOf(moving)
  const told = first ? poolOf(first) : {}
  if (!(await stackState(clients.cloud, stackNameOf(agency, 'portal', place))))
    await deploy({ ...told, loading: 'yes' })
  const second = await deployedAt({ agency, place, region }, clients.cloud)
  const { stack, table, bucket } = second
  const restless = await restlessAt(clients, { stack, table })
  if (restless.length > 0)
    throw faultOf(
      `${stack} is at work: people would be told of what is loaded. Nothing was written. Name another --place.`,
      restless,
    )
  const target: Target = { ...clients, table, bucket }
  const loaded = await loadData({ source, target, clock, tell })
  if (loaded.differences.length > 0)
    throw faultOf(`${stack} is not the same as its source, and stays at rest.`, loaded.differences)
  if (loaded.faults.length > 0 && !despiteFaults)
    throw faultOf(
      `${stack} is the same as its source, which lacks something itself; it stays at rest. If that is known, repeat with --despite-faults.`,
      loaded.faults,
    )
  if (first) {
    const carried = await carrySecrets(clients.secrets, first, second, moving)
    tell(`Secrets of ${first.stack} that ${stack} has as well: ${carried.join(', ') || 'none'}.`)
  }
  await deploy({ ...told, loading: 'no' })
  await untilFollowed(clients, { stack, table })
  tell(`Tasks of actions from the last moment that had none: ${String(await catchUp(target))}.`)
  return loaded
}

/** The first set of stacks in this account; absent where the agency comes from another one. */
async function firstOf({ agency, region, clients }: Moving): Promise<Deployed | undefined> {
  const there = await stackState(clients.cloud, stackNameOf(agency, 'portal'))
  return there && deployedAt({ agency, region }, clients.cloud)
}
