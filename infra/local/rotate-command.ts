import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { secretsFile } from '#infra/local/local-config.ts'
import { PartFault } from '#infra/local/part.ts'
import { rotateHere, rotations, type RotationName } from '#infra/local/rotation.ts'
import { readOptions } from '#infra/options.ts'
import { AgencyFault } from '#infra/read-agency.ts'

// npm run rotate -- <secret>, later npm run rotate -- <secret> --end: the secrets of this machine.
const names = Object.keys(rotations) as readonly RotationName[]
const dir = resolve(process.env['BALAI_DIR'] ?? '.local')
const asked = {
  options: { end: { type: 'boolean' } },
  words: [1, 1],
  usage: `Say npm run rotate -- with one of ${names.join(', ')}; later the same with --end.`,
} as const

function rotate() {
  const { values, positionals } = readOptions(asked)
  const name = names.find((each) => each === positionals[0])
  if (name === undefined) throw new AgencyFault(asked.usage)
  if (!existsSync(secretsFile(dir))) throw new PartFault(`${secretsFile(dir)} is not there: npm start makes it.`)
  return rotateHere(dir, name, values.end === true ? 'end' : 'begin')
}

try {
  const { done, says } = rotate()
  process.stdout.write(`${says}\n`)
  if (!done) process.exitCode = 1
} catch (fault) {
  if (!(fault instanceof AgencyFault || fault instanceof PartFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
