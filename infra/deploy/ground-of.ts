import { setTimeout as after } from 'node:timers/promises'
import type { Agency } from '#infra/agency.ts'
import { awsIn } from '#infra/aws.ts'
import { cdkFor } from '#infra/deploy/cdk.ts'
import type { Trip } from '#infra/deploy/trip.ts'
import { namesFrom } from '#infra/doctor/names.ts'
import { endCommands } from '#infra/run-command.ts'

const between = 30_000

/** What every deployment from a terminal works with, whoever asks for it. `emulator`: only the rehearsal's. */
export const groundOf = (
  agency: Agency,
  emulator?: string,
): Pick<Trip, 'agency' | 'aws' | 'names' | 'cdk' | 'pause'> => ({
  agency,
  aws: awsIn(agency.region, emulator),
  names: namesFrom(),
  cdk: cdkFor(agency, (text) => process.stdout.write(text)),
  pause: () => after(between),
})

/** Ctrl+C ends `cdk` as well, which would go on by itself. */
export function stopped(): never {
  endCommands()
  process.stdout.write(
    '\nStopped. What CloudFormation has begun it ends by itself. Run the same command again: it goes on where it was.\n',
  )
  process.exit(130)
}
