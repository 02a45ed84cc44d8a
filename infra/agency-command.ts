import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { askAgency, fileOf } from '#infra/agency-new.ts'
import { reportOf } from '#infra/agency-report.ts'
import { budgetOf } from '#infra/bill.ts'
import { loadCommand, loadWants } from '#infra/load/load-command.ts'
import { exportCommand, exportWants, loadDataCommand, loadDataWants } from '#infra/move/move-command.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

// npm run agency -- <command> …
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

type Command = { readonly wants: string; readonly run: (args: readonly string[]) => Promise<void> }

// Each takes what stands behind its name.
const commands: Readonly<Record<string, Command>> = {
  new: { wants: '<name>', run: ([name = '']) => makeNew(name) },
  check: {
    wants: '<name>',
    run: async ([name = '']) => {
      say(reportOf(await readAgency(name)))
    },
  },
  budget: {
    wants: '<name>',
    run: async ([name = '']) => {
      say(JSON.stringify(budgetOf(await readAgency(name)), undefined, 2))
    },
  },
  load: { wants: loadWants, run: (args) => loadCommand(args, say) },
  export: { wants: exportWants, run: (args) => exportCommand(args, say) },
  'load-data': { wants: loadDataWants, run: (args) => loadDataCommand(args, say) },
}

const usage = () =>
  [
    'Say one of these:',
    ...Object.entries(commands).map(([name, { wants }]) => `  npm run agency -- ${name} ${wants}`),
  ].join('\n')

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const command = commands[name]
  if (!command || args.length === 0) throw new AgencyFault(usage())
  await command.run(args)
}

await main(process.argv.slice(2)).catch((fault: unknown) => {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
})
