import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' }
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { chunkModules } from '#web/chunk-modules.ts'
import { layerOrder } from '#web/layer-order.ts'
import { slimContracts } from '#web/slim-contracts.ts'
import { icons } from '#web/ui/icons.ts'
import { inlinedIcons } from '#web/ui/inlined-icons.ts'
import { sprite } from '#web/ui/sprite-plugin.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// What most pages use is one file: a chunk for each small module costs a name in every list of what to load, and a trip.
const isOurs = (file: string) => file.startsWith(at('.')) || file.startsWith(at('../shared/'))
const common = { name: 'common', test: isOurs, minShareCount: 9 }

/** `vite build --config web/vite.config.ts`; with `--mode gallery` it builds the component sheet for the browser tests instead. */
export default defineConfig(({ mode }) => ({
  root: at('.'),
  base: '/',
  plugins: [slimContracts(), solid(), sprite(tabler.icons, icons, inlinedIcons), layerOrder(), chunkModules()],
  build: {
    outDir: mode === 'gallery' ? at('../.build/gallery') : at('dist'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rollupOptions: {
      input: mode === 'gallery' ? at('ui/gallery/index.html') : at('index.html'),
      // Making a schema or a condition changes nothing: a page that uses none carries none.
      treeshake: { manualPureFunctions: ['v', 'idSchema', 'line', 'prose', 'optionalProse', 'on'] },
      output: { codeSplitting: { groups: [common] } },
    },
  },
}))
