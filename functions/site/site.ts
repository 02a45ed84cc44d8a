import type { Hono } from 'hono'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { documentHeaders, type Places } from '#functions/site/document-headers.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
}
const worthPacking = new Set(['html', 'js', 'mjs', 'css', 'svg', 'json', 'wasm', 'webmanifest'])

type File = { readonly bytes: Buffer; readonly br?: Buffer; readonly gz?: Buffer; readonly type: string }

/** The built files of the portal, held in memory, packed once. */
export async function loadSite(dir: string): Promise<ReadonlyMap<string, File>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = names.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.vite') && !entry.name.endsWith('.map'),
  )
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(dir.length).replaceAll('\\', '/'), await pack(path)] as const
      }),
    ),
  )
}

async function pack(path: string): Promise<File> {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const bytes = await readFile(path)
  const type = types[ending] ?? 'application/octet-stream'
  if (!worthPacking.has(ending)) return { bytes, type }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes)])
  return { bytes, br, gz, type }
}

/** Serves the portal's files; any other path that asks for a page gets the shell, which knows its routes. */
export function site(app: Hono, files: ReadonlyMap<string, File>, places: Places): void {
  app.get('*', (c) => {
    const path = new URL(c.req.url).pathname
    const file = files.get(path)
    if (file && path !== '/index.html') return reply(file, c.req.header('accept-encoding') ?? '', fileHeaders(path))
    const shell = files.get('/index.html')
    const wantsPage = (c.req.header('accept') ?? '').includes('text/html')
    if (!shell || !wantsPage || path.startsWith('/assets/')) return c.text('', 404)
    return reply(shell, c.req.header('accept-encoding') ?? '', documentHeaders(path, places))
  })
}

const fileHeaders = (path: string) => ({
  'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
})

function reply({ bytes, br, gz, type }: File, accepts: string, headers: Readonly<Record<string, string>>): Response {
  const packed =
    br && /\bbr\b/.test(accepts)
      ? { body: br, encoding: 'br' }
      : gz && /\bgzip\b/.test(accepts)
        ? { body: gz, encoding: 'gzip' }
        : undefined
  return new Response(new Uint8Array(packed?.body ?? bytes), {
    headers: {
      ...headers,
      'content-type': type,
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': packed.encoding }),
    },
  })
}
