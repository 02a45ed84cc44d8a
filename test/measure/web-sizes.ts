import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Entry = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Entry>>

/** A built portal: the manifest of its chunks, what each carries, and its files. */
export type Built = {
  readonly manifest: Manifest
  readonly modules: Readonly<Record<string, readonly string[]>>
  readonly read: (file: string) => Uint8Array
}

/** The pages that have a budget, by their source file under `web`. */
export const pages = {
  home: 'today/today.page.tsx',
  work: 'work/queue.page.tsx',
  room: 'meetings/room/room.page.tsx',
} as const

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Reads what `vite build` left in a folder. */
export function readBuilt(folder: string): Built {
  const manifest = ['manifest.json', '.vite/manifest.json'].map((file) => join(folder, file)).find(existsSync)
  if (!manifest) throw new Error(`${folder} is not built: npm test -- build`)
  return {
    manifest: readJson(manifest) as Manifest,
    modules: readJson(join(folder, '.vite/modules.json')) as Built['modules'],
    read: (file) => readFileSync(join(folder, file)),
  }
}

// The entry imports it dynamically, behind the polyfill, for every page but the room, which is a document of its own.
const shell = 'routes.tsx'
const shellOf = (page?: string) => (page === pages.room ? [] : [shell])

/** What a browser loads for a page before anybody acts: the entry, the shell, the page, and what they import statically. */
export function closure({ manifest }: Built, page?: string): readonly Entry[] {
  if (page && !manifest[page]) throw new Error(`The page ${page} has no chunk of its own: load it with page().`)
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  const found = new Map<string, Entry>()
  const visit = (key: string) => {
    const entry = manifest[key]
    if (!entry || found.has(key)) return
    found.set(key, entry)
    entry.imports?.forEach(visit)
  }
  for (const key of [...entries, ...shellOf(page), ...(page ? [page] : [])]) visit(key)
  return [...found.values()]
}

const isScript = (file: string) => file.endsWith('.js')
const distinct = <T>(values: readonly T[]) => [...new Set(values)]
const gzipped = (built: Built, files: readonly string[]) =>
  distinct(files).reduce((sum, file) => sum + gzipSync(built.read(file), { level: 9 }).length, 0)

/** Bytes of JavaScript, gzip -9. */
export const scriptBytes = (built: Built, page?: string): number =>
  gzipped(
    built,
    closure(built, page)
      .map(({ file }) => file)
      .filter(isScript),
  )

/** Bytes of style sheets, gzip -9. */
export const styleBytes = (built: Built, page?: string): number =>
  gzipped(
    built,
    closure(built, page).flatMap(({ css = [] }) => css),
  )

/** The modules that the page loads before it runs, such as "livekit-client/dist/livekit-client.esm.mjs". */
export const modulesOf = (built: Built, page?: string): readonly string[] =>
  distinct(closure(built, page).flatMap(({ file }) => built.modules[file] ?? []))

/** Font bytes as they are, sprite bytes gzip -9, of a built folder. */
export function assetBytes(folder: string): { readonly fonts: number; readonly icons: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const bytes = (pattern: RegExp, size: (content: Uint8Array) => number) =>
    files.filter((file) => pattern.test(file)).reduce((sum, file) => sum + size(readFileSync(join(folder, file))), 0)
  return {
    fonts: bytes(/\.woff2$/, (content) => content.length),
    icons: bytes(/sprite\..*\.svg$/, (content) => gzipSync(content, { level: 9 }).length),
  }
}
