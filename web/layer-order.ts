type File = { readonly type: string; source?: unknown }

/** The cascade's order, stated at the head of web/ui/tokens.css as well. */
const order = '@layer tokens, base, components, screens;'

/** Puts the order of the layers at the head of every built style sheet: no chunk that happens to be loaded first may set another. */
export const layerOrder = () => ({
  name: 'balai-layer-order',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Readonly<Record<string, File>>) {
    for (const [name, file] of Object.entries(bundle)) {
      if (name.endsWith('.css') && typeof file.source === 'string') file.source = order + file.source
    }
  },
})
