import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const settings = [
  'package.json',
  'tsconfig.base.json',
  '.dependency-cruiser.mjs',
  'knip.json',
  'test/architecture/nouns.ts',
]

/** Runs one of the project's tools on a small tree under the project's own settings, and tells what it said. */
export function inPlantedTree(
  files: Readonly<Record<string, string>>,
  command: readonly string[],
): { failed: boolean; said: string } {
  mkdirSync(join(root, '.build'), { recursive: true })
  const folder = mkdtempSync(join(root, '.build/planted-'))
  const place = (path: string, put: (to: string) => void) => {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    put(to)
  }
  try {
    for (const path of settings)
      place(path, (to) => {
        copyFileSync(join(root, path), to)
      })
    for (const [path, text] of Object.entries(files))
      place(path, (to) => {
        writeFileSync(to, text)
      })
    const [program = '', ...args] = command
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', program), args, {
      cwd: folder,
      encoding: 'utf8',
    })
    return { failed: status !== 0, said: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
