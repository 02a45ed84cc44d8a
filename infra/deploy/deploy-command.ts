import { createInterface } from 'node:readline'
import { buildFunctions } from '#infra/build-functions.ts'
import { deploy, stepsFor } from '#infra/deploy/deploy.ts'
import { groundOf, stopped } from '#infra/deploy/ground-of.ts'
import { lookAt } from '#infra/doctor/check.ts'
import { deployedChecks } from '#infra/doctor/deployed-checks.ts'
import { straight } from '#infra/doctor/reach.ts'
import { readOptions } from '#infra/options.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'
import { versionHere } from '#infra/version.ts'

// npm run deploy -- <name> [--yes]
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage =
  'Say npm run deploy -- <name>; behind it --yes where nobody is there to answer, and --place <place> for the portal that a move has made.'

process.on('SIGINT', stopped)

/** Whoever is not there to answer does not agree. */
const agrees = (question: string) =>
  new Promise<boolean>((tell) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    terminal.once('SIGINT', stopped)
    terminal.once('close', () => {
      tell(false)
    })
    terminal.question(question, (answer) => {
      tell(answer.trim().toLowerCase() === 'yes')
      terminal.close()
    })
  })

async function main(): Promise<boolean> {
  const options = { yes: { type: 'boolean' }, place: { type: 'string' } } as const
  const { values, positionals } = readOptions({ options, words: [1, 1], usage })
  const [name = ''] = positionals
  const agency = await readAgency(name)
  const ground = groundOf(agency)
  const version = versionHere()
  say(`${agency.brand.name}, https://${agency.domain}, version ${version}`)
  const trip = {
    ...ground,
    build: () => buildFunctions((line) => say(`  ${line}`)),
    look: () => lookAt(deployedChecks({ ...ground, place: values.place, version, reach: straight, now: Date.now })),
    say,
    agrees: values.yes ? () => Promise.resolve(true) : agrees,
  }
  return deploy(trip, version, stepsFor(values.place))
}

try {
  if (!(await main())) process.exitCode = 1
} catch (fault) {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
