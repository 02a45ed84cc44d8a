import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { needs, type FunctionName } from '#functions/kernel/needs.ts'
import { bundle, type Bundle } from '#infra/bundle.ts'

/** Where the stacks find the bundle of each function. */
export const bundlesFolder = '.build/lambda'
export const functionNames = Object.keys(needs) as readonly FunctionName[]

const fonts = 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-{Regular,Bold}.ttf'

/** Bundles one function into a folder of its own; `api` finds the fonts of its receipts beside its code. */
export async function bundleFunction(name: FunctionName, into = bundlesFolder): Promise<Bundle> {
  const folder = join(into, name)
  rmSync(folder, { recursive: true, force: true })
  const bundled = await bundle(`functions/${name}.lambda.ts`, folder)
  if (name === 'api') for (const font of globSync(fonts)) cpSync(font, join(folder, font))
  return bundled
}

/** Puts the built pages beside the code of `site`, packed as small as they get: it packs nothing at its start. */
export function addPages(from: string, into = bundlesFolder): void {
  const pages = join(into, 'site', 'site')
  cpSync(from, pages, { recursive: true, filter: (path) => !/\.map$|\/\.vite$/.test(path) })
  for (const file of globSync('**/*.{html,js,mjs,css,svg,json,wasm,webmanifest}', { cwd: pages })) {
    const bytes = readFileSync(join(pages, file))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(join(pages, `${file}.br`), brotliCompressSync(bytes, { params }))
    writeFileSync(join(pages, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  }
}
