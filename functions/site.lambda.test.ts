import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Table } from '#functions/kernel/table.ts'
import { deployed, origin, withPages, type Deployed } from '#test/kit/deployed.ts'
import { fetchThrough } from '#test/kit/gateway-events.ts'
import type { LambdaProcess } from '#test/kit/lambda-process.ts'

let place: Deployed
let site: LambdaProcess
const script = 'export const balai = 1\n'.repeat(200)
const font = Uint8Array.from({ length: 300 }, (_, i) => i)

beforeAll(async () => {
  place = await deployed({ name: 'none' } as Table)
  const built = join(place.folderOf('site'), '../built')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>Balai</title>')
  writeFileSync(join(built, 'assets/main-1a2b.js'), script)
  writeFileSync(join(built, 'assets/main-1a2b.js.map'), '{}')
  writeFileSync(join(built, 'assets/inter.woff2'), font)
  site = await place.start('site', {}, withPages(built))
}, 60_000)
afterAll(() => place.stop())

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetchThrough(site, new Request(`${origin}${path}`, { headers }))

describe('site behind the HTTP API', () => {
  test('any page is the shell, under a policy that names the parts of this agency', async () => {
    const page = await get('/rapat/mtg_1', { accept: 'text/html,application/xhtml+xml' })
    expect(await page.text()).toContain('<title>Balai</title>')
    expect(page.headers.get('content-security-policy')).toContain(
      "connect-src 'self' wss://rapat.badan-contoh.example https://rapat.badan-contoh.example https://bukti.s3.ap-southeast-3.amazonaws.com wss://live.badan-contoh.example;",
    )
  })

  test('a script goes out packed as it lies there, and is kept by browsers for good', async () => {
    const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script)
    expect(await (await get('/assets/main-1a2b.js')).text()).toBe(script)
  })

  test('bytes that are no text come as they are', async () => {
    expect(new Uint8Array(await (await get('/assets/inter.woff2')).arrayBuffer())).toEqual(font)
  })

  test.each(['/assets/gone.js', '/assets/main-1a2b.js.map', '/assets/main-1a2b.js.br', '/index.mjs', '/../index.mjs'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  test('reads no secret', () => {
    expect(place.secrets.asked).toEqual([])
  })
})
