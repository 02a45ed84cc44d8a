import type { Agency } from '#infra/agency.ts'
import { awsIn } from '#infra/aws.ts'
import { account } from '#infra/deploy/account.ts'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import { deployBase, deployStacks } from '#infra/deploy/deploy-stacks.ts'
import { deploy } from '#infra/deploy/deploy.ts'
import { difference } from '#infra/deploy/difference.ts'
import { stacksFree } from '#infra/deploy/stacks-free.ts'
import { toolkit } from '#infra/deploy/toolkit.ts'
import type { Step } from '#infra/deploy/trip.ts'
import { namesFrom } from '#infra/doctor/names.ts'
import { PartFault } from '#infra/local/part.ts'
import { emulator } from '#infra/rehearsal/emulator.ts'

const toldOfEmulator: Step = {
  title: 'Emulator',
  take: (_, known) => Promise.resolve({ ...known, told: { ...known.told, emulator } }),
}

/** The ground and the toolkit of `cdk`, as `npm run deploy` lays them. */
export const layGround = (agency: Agency, cdk: CdkCall): Promise<void> => walk(agency, cdk, [account, toolkit])

/** The stacks, by the steps of `npm run deploy`. The emulator has no quotas, no zone to keep and nothing for the doctor. */
export async function deployFirst(agency: Agency, cdk: CdkCall): Promise<void> {
  await walk(agency, cdk, [account, toldOfEmulator, stacksFree, difference, deployBase, deployStacks])
  // The rules were held against these stacks; those that follow differ by what the rehearsal itself changes.
  process.env['CDK_VALIDATION'] = 'false'
}

async function walk(agency: Agency, cdk: CdkCall, way: readonly Step[]): Promise<void> {
  const said: string[] = []
  const trip = {
    ...{ agency, cdk, aws: awsIn(agency.region, emulator), names: namesFrom() },
    build: () => Promise.resolve(),
    look: () => Promise.resolve([]),
    say: (line: string) => void said.push(line),
    agrees: () => Promise.resolve(true),
    pause: () => Promise.resolve(),
  }
  if (!(await deploy(trip, 'rehearsal', way))) throw new PartFault(said.at(-1)?.trim() ?? '')
}
