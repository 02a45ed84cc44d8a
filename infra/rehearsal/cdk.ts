import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agency } from '#infra/agency.ts'
import { cdkFor, lastLines, toldTo, type CdkCall } from '#infra/deploy/cdk.ts'
import { PartFault } from '#infra/local/part.ts'
import { emulator } from '#infra/rehearsal/emulator.ts'

/** What the app is told with -c. */
export type Context = Readonly<Record<string, string>>

const minutes = 2
/** What `cdk` runs instead of infra/app.ts. */
export const ours = 'node infra/rehearsal/app.ts'
const onApp = new Set(['deploy', 'diff', 'destroy'])

/**
 * The real `cdk`, on the app of the rehearsal where no other is named. Every call has a time limit: what cannot finish
 * would be in progress for ever. What it writes is kept, in the order of the calls.
 */
export function cdkOf(agency: Agency, dir: string): CdkCall {
  const cdk = cdkFor(agency, () => undefined)
  let calls = 0
  return async (args, asked) => {
    const [verb = ''] = args
    const file = join(dir, 'log', `cdk-${String((calls += 1))}-${verb}.log`)
    const ran = await cdk([...args, ...(onApp.has(verb) && !args.includes('--app') ? ['--app', ours] : [])], {
      ...asked,
      minutes,
    })
    writeFileSync(file, ran.output)
    return ran
  }
}

const told = (context: Context) => toldTo({ agency: 'rehearsal', emulator, ...context })
const deploying = (context: Context) => [
  ...['deploy', 'Portal', '--exclusively', '--require-approval', 'never', '--progress', 'events'],
  ...told(context),
]

export async function deployStack(cdk: CdkCall, context: Context): Promise<void> {
  const ran = await cdk(deploying(context), { minutes })
  if (!ran.isDone) throw new PartFault(`cdk ${ran.ended}:\n${lastLines(ran)}`)
}

/** A deployment that is meant to fail. */
export async function deployInVain(cdk: CdkCall, context: Context): Promise<void> {
  const { isDone } = await cdk(deploying(context), { minutes })
  if (isDone) throw new PartFault('cdk says that the update went well, and it was meant to fail.')
}

export async function destroyStack(cdk: CdkCall, stack: 'Base' | 'Portal'): Promise<void> {
  const ran = await cdk(['destroy', stack, '--exclusively', '--force', ...told({})], { minutes })
  if (!ran.isDone) throw new PartFault(`cdk ${ran.ended}:\n${lastLines(ran)}`)
}
