import { chdir } from 'node:process'
import { addPages, bundleFunction, bundlesFolder, functionNames } from '#infra/bundles.ts'
import { buildWeb } from '#infra/local/build-web.ts'

// What a deployment uploads: one bundle for each function, and the pages.
chdir(`${import.meta.dirname}/..`)
await buildWeb((line) => process.stderr.write(`${line}\n`))
for (const name of functionNames) {
  const { gz } = await bundleFunction(name)
  process.stdout.write(`${bundlesFolder}/${name}  ${(gz / 1000).toFixed(0)} kB\n`)
}
addPages('web/dist')
