import { build, type BuildOptions } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { leaveForLater, type LoadedLater } from '#infra/loaded-later.ts'

// Packages in CommonJS ask for Node's own modules by require, which an ES module does not have.
const requireForPackages =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

export type Bundle = {
  /** The module that exports the handler. */
  readonly file: string
  /** Bytes of all its JavaScript, gzip -9. */
  readonly gz: number
  /** The files that it was made from. */
  readonly inputs: readonly string[]
}

const isScript = (file: string) => file.endsWith('.mjs')

const options = (folder: string) =>
  ({
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    legalComments: 'none',
    banner: { js: requireForPackages },
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions

/** Bundles one Lambda: ES modules for Node 24, minified, source maps beside; what is imported dynamically stays apart. */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
  const later: LoadedLater = new Map()
  const plugins = [leaveForLater(later)]
  const start = await build({ ...options(folder), entryPoints: [{ in: entry, out: 'index' }], plugins })
  // They are found in any order, and the names of what they share follow from it: the same code is to be the same bundle.
  const apart = [...later].sort(([one], [other]) => (one < other ? -1 : 1)).map(([out, path]) => ({ in: path, out }))
  const rest = await build({ ...options(folder), entryPoints: apart, splitting: true })
  const scripts = [start, rest].flatMap(({ metafile }) => Object.keys(metafile.outputs)).filter(isScript)
  return {
    file: join(folder, 'index.mjs'),
    gz: scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0),
    inputs: [start, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  }
}
