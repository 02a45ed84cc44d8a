import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PartFault } from '#infra/local/part.ts'

const sources = ['web', 'shared', 'package-lock.json']

/** Builds the portal's pages when their sources are newer than the last build. */
export async function buildWeb(tell: (line: string) => void): Promise<void> {
  const built = resolve('web/dist/index.html')
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return
  tell('Building the pages …')
  const { build } = await import('vite')
  try {
    await build({ configFile: resolve('web/vite.config.ts'), logLevel: 'error' })
  } catch (error) {
    throw new PartFault(`The pages could not be built: ${(error as Error).message.split('\n')[0] ?? ''}`)
  }
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path)
      if (!found.isDirectory()) return found.mtimeMs
      const inside = readdirSync(path, { withFileTypes: true }).filter(
        ({ name }) => name !== 'dist' && name !== 'node_modules',
      )
      return inside.length ? newest(inside.map(({ name }) => join(path, name))) : 0
    }),
  )
}
