type Chunk = { readonly type: string; readonly moduleIds?: readonly string[] }
type Emitter = { readonly emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown }

const shorten = (id: string) => id.replace(/^.*\/node_modules\//, '').replace(/\?.*$/, '')

/** Writes which modules each chunk carries to `.vite/modules.json`, so that the budgets test knows what a page loads. */
export const chunkModules = () => ({
  name: 'balai-chunk-modules',
  generateBundle(this: Emitter, _: unknown, bundle: Readonly<Record<string, Chunk>>) {
    const modules = Object.entries(bundle)
      .filter(([, { type }]) => type === 'chunk')
      .map(([file, { moduleIds = [] }]) => [file, moduleIds.map(shorten)] as const)
    this.emitFile({
      type: 'asset',
      fileName: '.vite/modules.json',
      source: JSON.stringify(Object.fromEntries(modules)),
    })
  },
})
