import { resolve } from 'node:path'
import { PartFault } from '#infra/local/part.ts'
import { runCommand } from '#infra/run-command.ts'

const seconds = 120

/** `npm run agency -- …`, as an operator types it; answers what it wrote. */
export async function agencyCommand(...args: readonly string[]): Promise<string> {
  const entry = resolve('infra/agency-command.ts')
  const ran = await runCommand(process.execPath, [entry, ...args], { env: {}, cwd: resolve('.'), seconds })
  if (!ran.isDone)
    throw new PartFault(`npm run agency -- ${args[0] ?? ''} ${ran.ended}: ${ran.output.trim().slice(-900)}`)
  return ran.output
}
