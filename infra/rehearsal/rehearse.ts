import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rehearsal, type Agency } from '#infra/agency.ts'
import { buildFunctions } from '#infra/build-functions.ts'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { deployedAt } from '#infra/deployed.ts'
import { stopEverything } from '#infra/local/part.ts'
import { needFree } from '#infra/local/ports.ts'
import { needPrograms, type Programs } from '#infra/local/programs.ts'
import { readAgency } from '#infra/read-agency.ts'
import { cdkOf } from '#infra/rehearsal/cdk.ts'
import type { Compared } from '#infra/rehearsal/compare.ts'
import type { DataResource } from '#infra/rehearsal/data-resources.ts'
import { destroy } from '#infra/rehearsal/destroy.ts'
import { meetEmulator, startEmulator } from '#infra/rehearsal/emulator.ts'
import { loadAgency } from '#infra/rehearsal/load-agency.ts'
import { portsOf, startPartsBeside } from '#infra/rehearsal/parts-beside.ts'
import { phases, type Phases } from '#infra/rehearsal/phases.ts'
import { gatewayOf, placeOf, type Place } from '#infra/rehearsal/place.ts'
import { needEmulator } from '#infra/rehearsal/python.ts'
import { restore } from '#infra/rehearsal/restore.ts'
import { smoke } from '#infra/rehearsal/smoke.ts'
import { stay } from '#infra/rehearsal/stay.ts'
import { deployFirst, layGround } from '#infra/rehearsal/trip.ts'
import { failedUpdate, update } from '#infra/rehearsal/update.ts'
import { endCommands } from '#infra/run-command.ts'

export type Tell = (line: string) => void
export type Rehearsed = {
  readonly secondsOf: Phases['secondsOf']
  /** Checks of the smoke test that held. */
  readonly smokeChecks: number
  readonly restored: Compared
  /** What holds data and stayed when the stack went. */
  readonly kept: readonly DataResource[]
}

const dir = resolve('.local/rehearsal')

/** Ends everything that a rehearsal has started. */
export async function endRehearsal(): Promise<void> {
  endCommands()
  await stopEverything()
}

/**
 * The life of a deployment, from nothing to its end, with the real `cdk` before an emulator of AWS. `stays`: until the
 * agency is loaded, and no further.
 */
export async function rehearse(tell: Tell, { stays = false } = {}): Promise<Rehearsed> {
  const agency = await readAgency(rehearsal)
  await needFree(portsOf(agency), 'End that program, and start again.')
  const program = await needEmulator(tell)
  const programs = await needPrograms(tell)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(join(dir, 'log'), { recursive: true })
  const phase = phases(tell)
  try {
    await phase.run('start', () => startEmulator(program, dir))
    meetEmulator()
    const cdk = cdkOf(agency, dir)
    // Neither needs the other, and there are two cores.
    await Promise.all([
      phase.run('bundles', () => buildFunctions(() => undefined)),
      phase.run('bootstrap', () => layGround(agency, cdk)),
    ])
    const place = await begin(agency, programs, cdk, phase)
    if (stays) await stay(agency, tell)
    const smoked = await phase.run('smoke', () => smoke(place, tell))
    await phase.run('update', () => update({ cdk, place, dir }))
    await phase.run('failed update', () => failedUpdate({ cdk, place, dir }))
    const restored = await phase.run('restore', () => restore({ place, dir }))
    await phase.run('timer', smoked.timer)
    const kept = await phase.run('destroy', () => destroy(cdk, place))
    place.close()
    return { secondsOf: phase.secondsOf, smokeChecks: smoked.held(), restored, kept }
  } finally {
    await endRehearsal()
  }
}

/** A first deployment, the parts beside it, and the agency in it. */
async function begin(agency: Agency, programs: Programs, cdk: CdkCall, phase: Phases): Promise<Place> {
  await phase.run('first deploy', () => deployFirst(agency, cdk))
  const deployed = await deployedAt({ agency: agency.name, region: agency.region })
  const place = await placeOf(agency, deployed)
  const webhookUrl = `${gatewayOf(deployed)}/livekit/webhook`
  await phase.run('parts beside', () => startPartsBeside({ dir, agency, programs, secrets: place.secrets, webhookUrl }))
  await phase.run('load', () => loadAgency(place))
  return place
}
