import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { awsIn } from '#infra/aws.ts'
import { buildFunctions } from '#infra/build-functions.ts'
import { cdkFor } from '#infra/deploy/cdk.ts'
import { deploy, stepsFor } from '#infra/deploy/deploy.ts'
import { lookAt } from '#infra/doctor/check.ts'
import { deployedChecks } from '#infra/doctor/deployed-checks.ts'
import { namesFrom } from '#infra/doctor/names.ts'
import { straight } from '#infra/doctor/reach.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'
import { endCommands } from '#infra/run-command.ts'
import { versionHere } from '#infra/version.ts'

// npm run deploy -- <name> [--yes]
const say = (line: string) => process.stdout.write(`${line}\n`)
const between = 30_000
const usage =
  'Say npm run deploy -- <name>; behind it --yes where nobody is there to answer, and --place <place> for the stacks that a move has made.'

function stop(): never {
  endCommands()
  say(
    '\nStopped. What CloudFormation has begun it ends by itself. Run the same command again: it goes on where it was.',
  )
  process.exit(130)
}
process.on('SIGINT', stop)

/** Whoever is not there to answer does not agree. */
const agrees = (question: string) =>
  new Promise<boolean>((tell) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    terminal.once('SIGINT', stop)
    terminal.once('close', () => {
      tell(false)
    })
    terminal.question(question, (answer) => {
      tell(answer.trim().toLowerCase() === 'yes')
      terminal.close()
    })
  })

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean' }, place: { type: 'string' } },
    allowPositionals: true,
  })
  const [name] = positionals
  if (name === undefined || positionals.length > 1) throw new AgencyFault(usage)
  const agency = await readAgency(name)
  const aws = awsIn(agency.region)
  const [names, version] = [namesFrom(), versionHere()]
  say(`${agency.brand.name}, https://${agency.domain}, version ${version}`)
  const trip = {
    agency,
    aws,
    names,
    cdk: cdkFor(agency, (text) => process.stdout.write(text)),
    build: () => buildFunctions((line) => say(`  ${line}`)),
    look: () =>
      lookAt(deployedChecks({ agency, place: values.place, aws, names, version, reach: straight, now: Date.now })),
    say,
    agrees: values.yes ? () => Promise.resolve(true) : agrees,
    pause: () => after(between),
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
