import { deployedAt } from '#infra/deployed.ts'
import { catchUp } from '#infra/move/catch-up.ts'
import type { MoveClients } from '#infra/move/clients.ts'
import { forgetCompared, noteCompared, wasCompared } from '#infra/move/compared.ts'
import { faultOf } from '#infra/move/fault.ts'
import { loadData, type Loaded, type Target } from '#infra/move/load.ts'
import type { Tell } from '#infra/move/progress.ts'
import type { Source } from '#infra/move/source.ts'
import { restlessAt, untilFollowed } from '#infra/move/stillness.ts'
import { AgencyFault } from '#infra/read-agency.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { isMade, portalsIn, stackState } from '#infra/stack-state.ts'

export type Told = Readonly<Record<string, string>>
export type Moving = {
  readonly agency: string
  readonly region: string
  /** The name of the portal. */
  readonly place: string
  /** Opened before anything is deployed, so that a torn folder costs nothing. */
  readonly source: Source
  readonly clients: MoveClients
  /** Deploys the stacks of the place, told these with -c; rejects when that fails. */
  readonly deploy: (told: Told) => Promise<void>
  readonly clock: () => string
  readonly tell: Tell
  /** Goes on although the source itself lacks something; a difference between source and copy never passes. */
  readonly despiteFaults: boolean
}

/**
 * Brings an agency's data into another portal, in the account of the first or in one that has none yet: deploys it at rest, copies, compares, and only when there is no
 * difference deploys it once more, at work. Throws AgencyFault otherwise; the same call may be repeated. Answers nothing
 * where an earlier call had compared, and only what follows on that was left.
 */
export async function moveInto(moving: Moving): Promise<Loaded | undefined> {
  const { agency, region, place, clients, deploy, tell } = moving
  const stack = stackNameOf(agency, 'portal', place)
  // People are led to one portal; where it is the only one, nobody has to be led away from another before.
  const others = (await portalsIn(clients.cloud, agency)).filter((each) => each !== stack)
  const told = { named: others.length === 0 ? 'yes' : 'no' }
  const before = await stackState(clients.cloud, stack)
  if (!isMade(before)) await deploy({ ...told, loading: 'yes' })
  else if (before.status.endsWith('_IN_PROGRESS'))
    throw new AgencyFault(
      `${stack} is ${before.status}: CloudFormation is at work on it, and goes on by itself. Nothing was written. Wait until it has finished, and repeat the same command.`,
    )
  const { table, bucket } = await deployedAt({ agency, place, region }, clients.cloud)
  const target: Target = { ...clients, table, bucket }
  const restless = await restlessAt(clients, { stack, table })
  const isLeftOver = restless.length > 0 && (await wasCompared(target))
  if (restless.length > 0 && !isLeftOver)
    throw faultOf(
      `${stack} is at work: people would be told of what is loaded. Nothing was written. Name another --place.`,
      restless,
    )
  if (isLeftOver) tell(`${stack} was compared and set to work before: what is left follows.`)
  const loaded = isLeftOver ? undefined : await loadAtRest(moving, target, stack)
  await deploy({ ...told, loading: 'no' })
  await untilFollowed(clients, { stack, table })
  tell(`Tasks of actions from the last moment that had none: ${String(await catchUp(target))}.`)
  await forgetCompared(target)
  return loaded
}

/** Loads a portal that is at rest, and notes in it that it may go to work. */
async function loadAtRest(
  { source, clock, tell, despiteFaults }: Moving,
  target: Target,
  stack: string,
): Promise<Loaded> {
  await forgetCompared(target)
  const loaded = await loadData({ source, target, clock, tell })
  if (loaded.differences.length > 0)
    throw faultOf(`${stack} is not the same as its source, and stays at rest.`, loaded.differences)
  if (loaded.faults.length > 0 && !despiteFaults)
    throw faultOf(
      `${stack} is the same as its source, which lacks something itself; it stays at rest. If that is known, repeat with --despite-faults.`,
      loaded.faults,
    )
  await noteCompared(target, clock())
  return loaded
}
