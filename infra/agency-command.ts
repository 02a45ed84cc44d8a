import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { askAgency, fileOf } from '#infra/agency-new.ts'
import { reportOf } from '#infra/agency-report.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

// npm run agency -- <command> <name>
const say = (text: string) => process.stdout.write(`${text}\n`)

async function makeNew(name: string): Promise<void> {
  const file = join(import.meta.dirname, 'agencies', `${name}.ts`)
  if (!/^[a-z](-?[a-z0-9])+$/.test(name))
    throw new AgencyFault('A name is lower-case letters, digits and hyphens, for example badan-contoh.')
  if (existsSync(file))
    throw new AgencyFault(`infra/agencies/${name}.ts is there already: change it, or choose another name.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (question: string, proposal: string) =>
    (await terminal.question(`${question} [${proposal}]: `)) || proposal
  writeFileSync(file, fileOf(await askAgency(name, ask, say)))
  terminal.close()
  say(`\nWritten: infra/agencies/${name}.ts. See what it makes with npm run agency -- check ${name}.`)
}

const commands: Readonly<Record<string, (name: string) => Promise<void>>> = {
  new: makeNew,
  check: async (name) => {
    say(reportOf(await readAgency(name)))
  },
}

async function main([command = '', name = '']: readonly string[]): Promise<void> {
  const run = commands[command]
  if (!run || name === '') throw new AgencyFault(`Say npm run agency -- ${Object.keys(commands).join('|')} <name>.`)
  await run(name)
}

await main(process.argv.slice(2)).catch((fault: unknown) => {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
})
