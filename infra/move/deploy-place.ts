import type { Agency } from '#infra/agency.ts'
import { buildFunctions } from '#infra/build-functions.ts'
import { account } from '#infra/deploy/account.ts'
import { bundles } from '#infra/deploy/build.ts'
import { certificates } from '#infra/deploy/certificates.ts'
import { deployBase, deployStacks } from '#infra/deploy/deploy-stacks.ts'
import { deploy } from '#infra/deploy/deploy.ts'
import { groundOf, stopped } from '#infra/deploy/ground-of.ts'
import { lambdaQuota } from '#infra/deploy/lambda-quota.ts'
import { madeAnew } from '#infra/deploy/made-anew.ts'
import { stacksFree } from '#infra/deploy/stacks-free.ts'
import { toolkit } from '#infra/deploy/toolkit.ts'
import type { Step } from '#infra/deploy/trip.ts'
import type { Told } from '#infra/move/move-into.ts'
import type { Tell } from '#infra/move/progress.ts'
import { once } from '#infra/once.ts'
import { AgencyFault } from '#infra/read-agency.ts'
import { versionHere } from '#infra/version.ts'

/** The steps of a first deployment that another portal needs. What an operator says goes before what they find. */
export function stepsOf(told: Told): readonly Step[] {
  const place: Step = {
    title: `Place ${told['place'] ?? ''}`,
    // LiveKit holds nothing that could be moved: npm run deploy makes it, where it is not there.
    take: (_, known) => Promise.resolve({ ...known, parts: ['base', 'portal'], told: { ...known.told, ...told } }),
  }
  // Whoever says where bundles lie has built them.
  const built = told['bundles'] === undefined ? [bundles] : []
  return [account, place, lambdaQuota, stacksFree, certificates, toolkit, ...built, madeAnew, deployBase, deployStacks]
}

/** Deploys another portal of an agency, told these with -c; also more than once. Rejects with AgencyFault. */
export function placeDeployer(agency: Agency, tell: Tell): (told: Told) => Promise<void> {
  // At rest and at work it is the same code.
  const build = once(() => buildFunctions((line) => tell(`  ${line}`)))
  return async (told) => {
    const trip = {
      ...groundOf(agency, told['emulator']),
      build,
      look: () => Promise.resolve([]),
      say: tell,
      agrees: () => Promise.resolve(true),
    }
    process.once('SIGINT', stopped)
    const isDone = await deploy(trip, versionHere(), stepsOf(told)).finally(() => process.off('SIGINT', stopped))
    if (!isDone)
      throw new AgencyFault('The portal was not deployed. Another one runs as before. Repeat the same command.')
  }
}
