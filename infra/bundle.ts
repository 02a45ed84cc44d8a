import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

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

/** Bundles one Lambda: ES modules for Node 24, minified, source maps beside; what is imported dynamically stays apart. */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
  const { metafile } = await build({
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
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
  })
  const scripts = Object.keys(metafile.outputs).filter((file) => file.endsWith('.mjs'))
  const gz = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  return { file: join(folder, 'index.mjs'), gz, inputs: Object.keys(metafile.inputs) }
}
