import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportFolder } from '#infra/move/export-folder.ts'
import { exportCommand, loadDataCommand } from '#infra/move/move-command.ts'

const tell = () => undefined
const clock = () => '2026-11-25T01:00:00.000Z'
const load = (...args: readonly string[]) => loadDataCommand(args, tell)

test.each([
  ['no place', ['example', 'folder'], 'Say npm run agency -- load-data'],
  ['nothing to load from', ['example', '--place', 'dua'], 'Say npm run agency -- load-data'],
  ['both a folder and a table', ['example', 'folder', '--place', 'dua', '--from-table', 'x'], 'Say npm run agency'],
  ['a place that no stack can be called', ['example', 'folder', '--place', 'Dua!'], 'lower-case letters and digits'],
  ['a place into itself', ['example', '/', '--place', 'dua', '--from-place', 'dua'], 'is not moved into itself'],
  ['an option that there is not', ['example', '--plaze', 'dua'], "Unknown option '--plaze'. Say <name> --place"],
  ['a context without a value', ['example', '/', '--place', 'dua', '-c', 'x'], '-c x is no <key>=<value>.'],
  [
    'a context that would wake it',
    ['example', '/', '--place', 'dua', '-c', 'loading=no'],
    '-c loading is not said here',
  ],
  ['another place by context', ['example', '/', '--place', 'dua', '-c', 'place=x'], '-c place is not said here'],
  [
    'a start by context',
    ['example', '/', '--place', 'dua', '-c', 'streamStart=TRIM_HORIZON'],
    'only reserve, bundles,',
  ],
  ['a context of the operator', ['example', '/nowhere', '--place', 'dua', '-c', 'reserve=no'], 'has no manifest.json'],
  ['an agency that there is not', ['nobody', 'folder', '--place', 'dua'], 'There is no infra/agencies/nobody.ts'],
  ['a folder that is none', ['example', '/nowhere', '--place', 'dua'], 'has no manifest.json'],
])('load-data with %s says what it wants', async (_, args, says) => {
  await expect(load(...args)).rejects.toThrow(says)
})

test('export without a folder says what it wants', async () => {
  await expect(exportCommand(['example'], tell)).rejects.toThrow('Say npm run agency -- export <name> <folder>')
})

test('a folder of another agency is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-other-'))
  const nothing = { rows: () => [], objects: async function* () {} }
  const about = { agency: 'lain', from: { table: 'a', bucket: 'b' } }
  await exportFolder({ folder, source: nothing, about, clock, tell })
  await expect(load('example', folder, '--place', 'dua')).rejects.toThrow('is of the agency lain, not of example')
  rmSync(folder, { recursive: true })
})
