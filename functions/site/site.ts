import type { Hono } from 'hono'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
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
type Site = (path: string) => Promise<File | undefined>

/** The built files of a folder: each is read when somebody first asks for it, and then kept. */
export async function openSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).replaceAll('\\', '/')}`),
  )
  const known = new Map<string, Promise<File>>()
  return (path) => {
    if (!paths.has(path) || isHidden.test(path)) return Promise.resolve(undefined)
    const file = known.get(path) ?? open(folder, path, paths)
    known.set(path, file)
    return file
  }
}

const isHidden = /\.(map|br|gz)$|^\/\.vite\//
const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes),
} as const

/** A file with its packed forms: those that lie beside it, else made here. */
async function open(folder: string, path: string, paths: ReadonlySet<string>): Promise<File> {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const bytes = await readFile(join(folder, path))
  const type = types[ending] ?? 'application/octet-stream'
  if (!worthPacking.has(ending)) return { bytes, type }
  const packed = async (form: keyof typeof packers) =>
    paths.has(`${path}.${form}`) ? readFile(join(folder, `${path}.${form}`)) : packers[form](bytes)
  const [br, gz] = await Promise.all([packed('br'), packed('gz')])
  return { bytes, br, gz, type }
}

/** Serves the portal's files; any other path that asks for a page gets the shell, which knows its routes. */
export function site(app: Hono, read: Site, places: Places): void {
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname
    const file = path === '/index.html' ? undefined : await read(path)
    if (file) return reply(file, c.req.header('accept-encoding') ?? '', fileHeaders(path))
    const shell = await read('/index.html')
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
