import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { needs } from '#functions/kernel/needs.ts'
import { bundle } from '#infra/bundle.ts'
import { bundleFunction, functionNames } from '#infra/bundles.ts'

let folder: string
beforeAll(() => {
  mkdirSync('.build', { recursive: true })
  folder = mkdtempSync('.build/bundles-')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const signs = /(^|\/)(node_modules\/(livekit-server-sdk|@livekit\/protocol)\/|functions\/kernel\/livekit\.ts$)/
const keyOfRooms = (inputs: readonly string[]) => inputs.some((path) => signs.test(path))

describe('code that uses LiveKit’s key for tokens is in no other bundle than those that may read it:', () => {
  test.each(functionNames)('%s', async (name) => {
    const { inputs } = await bundleFunction(name, folder)
    const mayRead: readonly string[] = needs[name].secrets
    expect(keyOfRooms(inputs)).toBe(mayRead.includes('livekitTokens'))
  })

  test.each([
    [
      'a static import',
      "import { connectLiveKit } from '#functions/kernel/livekit.ts'\nexport const handler = connectLiveKit\n",
    ],
    ['an import at the first request', "export const handler = async () => import('#functions/portal/door.ts')\n"],
    ['the library itself', "export { AccessToken as handler } from 'livekit-server-sdk'\n"],
  ])('planted in api, %s is caught', async (_, text) => {
    const entry = join(folder, 'planted.ts')
    writeFileSync(entry, `export * from '#functions/api.lambda.ts'\n${text.replaceAll('handler', 'planted')}`)
    expect(keyOfRooms((await bundle(entry, join(folder, 'planted'))).inputs)).toBe(true)
  })
})

test('a bundle is one folder of minified modules with their maps beside them', async () => {
  const { file } = await bundleFunction('socket', folder)
  const text = readFileSync(file, 'utf8')
  expect(text.trim().split('\n').at(-1)).toBe('//# sourceMappingURL=index.mjs.map')
  expect(existsSync(`${file}.map`)).toBe(true)
  expect(text.length / text.split('\n').length).toBeGreaterThan(1000)
  expect(existsSync(join(dirname(file), 'node_modules'))).toBe(false)
})

test('what only a later file uses is not loaded at the start, though both take it from one package', async () => {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
  }
  write('one.ts', "export const one = () => 'used-at-the-start'\n")
  write('other.ts', "export const other = () => 'used-later'\n")
  write('package.ts', "export * from './one.ts'\nexport * from './other.ts'\n")
  write('later.ts', "import { other } from './package.ts'\nexport const later = other\n")
  write('entry.ts', "import { one } from './package.ts'\nexport const start = () => [one(), import('./later.ts')]\n")
  const { file, inputs } = await bundle(join(folder, 'entry.ts'), join(folder, 'apart'))
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('used-at-the-start')
  expect(text).not.toContain('used-later')
  expect(inputs.some((path) => path.endsWith('/other.ts'))).toBe(true)
  const [, later] = ((await import(pathToFileURL(file).href)) as { start: () => unknown[] }).start()
  expect(((await later) as { later: () => string }).later()).toBe('used-later')
})

test('the same code makes the same bundle, so that a deployment of what runs already changes nothing', async () => {
  const built = new Set<string>()
  for (let times = 0; times < 8; times += 1) {
    const { file } = await bundleFunction('timer', folder)
    const modules = globSync('*.mjs', { cwd: dirname(file) }).sort()
    built.add(modules.map((each) => readFileSync(join(dirname(file), each), 'utf8')).join('\n'))
  }
  expect(built.size).toBe(1)
}, 60_000)

test('api finds the fonts of its receipts beside its code', async () => {
  const { file } = await bundleFunction('api', folder)
  for (const name of ['Regular', 'Bold'])
    expect(existsSync(join(dirname(file), `node_modules/pdfjs-dist/standard_fonts/LiberationSans-${name}.ttf`))).toBe(
      true,
    )
})
