import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundlesFolder } from '#infra/bundles.ts'

/** The header by which an answer of changed code is known. */
export const changedHeader = 'x-rehearsed'

const around = (word: string) => `import { handler as portal } from './portal.mjs'

export const handler = async (event, context) => {
  const answer = await portal(event, context)
  return { ...answer, headers: { ...answer.headers, '${changedHeader}': '${word}' } }
}
`

/** The bundles once more, with an `api` that says in a header that it is another. */
export function changedBundles(dir: string, word: string): string {
  const folder = join(dir, 'bundles', word)
  rmSync(folder, { recursive: true, force: true })
  cpSync(bundlesFolder, folder, { recursive: true })
  const api = join(folder, 'api')
  renameSync(join(api, 'index.mjs'), join(api, 'portal.mjs'))
  writeFileSync(join(api, 'index.mjs'), around(word))
  return folder
}
