import { chdir } from 'node:process'
import { addPages, bundleFunction, bundlesFolder, functionNames } from '#infra/bundles.ts'
import { buildWeb } from '#infra/local/build-web.ts'

/** What a deployment uploads: one bundle for each function, and the pages. */
export async function buildFunctions(tell: (line: string) => void): Promise<void> {
  chdir(`${import.meta.dirname}/..`)
  await buildWeb(tell)
  for (const name of functionNames) {
    const { gz } = await bundleFunction(name)
    tell(`${bundlesFolder}/${name}  ${(gz / 1000).toFixed(0)} kB`)
  }
  addPages('web/dist')
}

if (import.meta.main) await buildFunctions((line) => process.stdout.write(`${line}\n`))
