import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'
import { assetBytes, pages, readBuilt, scriptBytes, styleBytes, type Built } from '#test/measure/web-sizes.ts'
import { chunkModules } from '#web/chunk-modules.ts'

export const peerFolder = resolve('.build/measure/react-room')

/** The portal as it is served, built anew. */
async function ours(): Promise<Built> {
  await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' })
  return readBuilt('web/dist')
}

/** The room that most would build: React and LiveKit's own components, by the same bundler. */
export async function buildPeer(): Promise<Built> {
  await build({
    configFile: false,
    root: 'test/measure/peers/react-room',
    logLevel: 'error',
    plugins: [chunkModules()],
    build: { outDir: peerFolder, emptyOutDir: true, manifest: true, modulePreload: { polyfill: false } },
  })
  return readBuilt(peerFolder)
}

/** Bytes of each page as built, beside the peer. */
export async function measure(): Promise<Record<string, number>> {
  const figures: Record<string, number> = { 'peer.react_room.js_gz': scriptBytes(await buildPeer()) }
  if (!existsSync('web/main.tsx')) return figures
  const built = await ours()
  for (const [name, page] of Object.entries(pages))
    if (existsSync(`web/${page}`)) figures[`web.${name}.js_gz`] = scriptBytes(built, page)
  if (existsSync(`web/${pages.home}`)) figures['web.home.css_gz'] = styleBytes(built, pages.home)
  const { fonts, icons } = assetBytes('web/dist')
  return { ...figures, 'web.font_bytes': fonts, 'web.icons_gz': icons }
}
