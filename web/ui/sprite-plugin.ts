type IconSet = Readonly<Record<string, { readonly body: string } | undefined>>
type Emitter = { readonly emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown }

const symbol = (set: IconSet, name: string, prefix: string) => {
  const icon = set[name]
  if (!icon) throw new Error(`no Tabler icon is called "${name}"`)
  const shape = icon.body.replace(/ (?:stroke-width|stroke-linecap|stroke-linejoin|stroke|fill)="[^"]*"/g, (found) =>
    found === ' fill="currentColor"' ? found : '',
  )
  return `<symbol id="${prefix}${name}" viewBox="0 0 24 24">${shape}</symbol>`
}

/** The icons as SVG symbols; colour and stroke are left to the style sheet, whose widths go by size. */
export const symbols = (set: IconSet, names: readonly string[], prefix = ''): string =>
  names.map((name) => symbol(set, name, prefix)).join('')

const fingerprint = (text: string) => {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0).toString(36)
}

/** Builds one cached sprite for the whole portal, tells the code its address, and fills the shell's inline icons. */
export function sprite(set: IconSet, names: readonly string[], inlined: readonly string[]) {
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols(set, names)}</svg>`
  const fileName = `assets/sprite.${fingerprint(source)}.svg`
  return {
    name: 'balai-sprite',
    config: () => ({ define: { 'import.meta.env.SPRITE_URL': JSON.stringify(`/${fileName}`) } }),
    transformIndexHtml: (html: string) =>
      html.replace('<!-- icons -->', `<svg hidden aria-hidden="true">${symbols(set, inlined, 'i-')}</svg>`),
    generateBundle(this: Emitter) {
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
