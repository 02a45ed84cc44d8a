import type { Plugin } from 'esbuild'
import { createHash } from 'node:crypto'
import { basename, relative } from 'node:path'

/** Files that a bundle imports dynamically, by the name under which each stands apart. */
export type LoadedLater = Map<string, string>

const nameOf = (path: string) => {
  const hash = createHash('sha256').update(relative('.', path)).digest('hex').slice(0, 8)
  return `${basename(path).replace(/\.\w+$/, '')}-${hash}`
}

/**
 * Leaves out what is imported dynamically and writes it into `later`, to be bundled by itself.
 * In one build with the rest, a package's parts that only the later file uses would be loaded at the start.
 */
export const leaveForLater = (later: LoadedLater): Plugin => ({
  name: 'leave-for-later',
  setup: (building) => {
    building.onResolve({ filter: /.*/ }, async ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      // As a statement, so that this rule does not meet its own question.
      const found = await building.resolve(path, { kind: 'import-statement', importer, resolveDir })
      if (found.errors.length > 0 || found.external) return found
      const name = nameOf(found.path)
      later.set(name, found.path)
      return { path: `./${name}.mjs`, external: true }
    })
  },
})
