import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { awsIn } from '#infra/aws.ts'
import { lineOf, lookAt, type Finding } from '#infra/doctor/check.ts'
import { deployedChecks } from '#infra/doctor/deployed-checks.ts'
import { namesFrom } from '#infra/doctor/names.ts'
import { straight } from '#infra/doctor/reach.ts'
import { examine } from '#infra/local/doctor.ts'
import { configFile, readLocalConfig } from '#infra/local/local-config.ts'
import { PartFault } from '#infra/local/part.ts'
import { needPrograms } from '#infra/local/programs.ts'
import { readOptions, readPlace } from '#infra/options.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'
import { versionHere } from '#infra/version.ts'

// npm run doctor: this machine. npm run doctor -- <name> [--place <place>]: a deployed agency.
const say = (line: string) => process.stdout.write(`${line}\n`)
const asked = {
  options: { place: { type: 'string' } },
  words: [0, 1],
  usage:
    'Say npm run doctor for this machine, or npm run doctor -- <name> for a deployed agency; behind the name --place <place> for the portal that a move has made.',
} as const

async function ofThisMachine(): Promise<readonly Finding[]> {
  const file = configFile(resolve(process.env['BALAI_DIR'] ?? '.local'))
  if (!existsSync(file)) return [{ what: file, fault: 'it is not there', remedy: 'run npm start once' }]
  return examine(readLocalConfig(file), await needPrograms(say))
}

async function ofAgency(name: string, place: string | undefined): Promise<readonly Finding[]> {
  const agency = await readAgency(name)
  if (place !== undefined) say(aboutPlace(agency.domain, readPlace(place)))
  const aws = awsIn(agency.region)
  return lookAt(
    deployedChecks({ agency, place, aws, reach: straight, names: namesFrom(), version: versionHere(), now: Date.now }),
  )
}

/** Only one portal has the host name: what is asked under it is answered by the one that people use. */
const aboutPlace = (domain: string, place: string) =>
  `Stack, live updates and evidence are those of ${place}. Pages, API, clock and version are of the portal that https://${domain} leads to now.`

try {
  const { values, positionals } = readOptions(asked)
  const [name] = positionals
  if (name === undefined && values.place !== undefined) throw new AgencyFault(asked.usage)
  const findings = await (name === undefined ? ofThisMachine() : ofAgency(name, values.place))
  for (const finding of findings) say(lineOf(finding))
  if (findings.some(({ fault }) => fault !== undefined)) process.exitCode = 1
} catch (fault) {
  if (!(fault instanceof AgencyFault || fault instanceof PartFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
