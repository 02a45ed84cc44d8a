import { resolve } from 'node:path'
import { answers, startPart, type Part } from '#infra/local/part.ts'

/** The identity provider of this machine, in a process of its own. */
export const startIdentity = ({
  dir,
  port,
  configFile,
}: {
  dir: string
  port: number
  configFile: string
}): Promise<Part> =>
  startPart(
    {
      name: 'identity',
      command: process.execPath,
      args: [resolve('infra/local/identity/main.ts')],
      env: { BALAI_CONFIG: configFile, NODE_NO_WARNINGS: '1' },
      cwd: resolve('.'),
      ready: () => answers(`http://127.0.0.1:${String(port)}/.well-known/openid-configuration`),
    },
    dir,
  )
