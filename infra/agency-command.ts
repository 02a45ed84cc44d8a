import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { askAgency, fileOf } from '#infra/agency-new.ts'
import { reportOf } from '#infra/agency-report.ts'
import { budgetOf } from '#infra/bill.ts'
import { loadCommand, loadWants } from '#infra/load/load-command.ts'
import { exportCommand, exportWants, loadDataCommand, loadDataWants } from '#infra/move/move-command.ts'
import { readOptions } from '#infra/options.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

// npm run agency -- <command> …
const say = (text: string) => process.stdout.write(`${text}\n`)

const nobody = (): never => {
  throw new AgencyFault('\nNobody answers any more. Nothing was written: say it again.')
}

async function makeNew(name: string): Promise<void> {
  const file = join(import.meta.dirname, 'agencies', `${name}.ts`)
  if (!/^[a-z](-?[a-z0-9])+$/.test(name))
    throw new AgencyFault('A name is lower-case letters, digits and hyphens, for example badan-contoh.')
  if (existsSync(file))
    throw new AgencyFault(`infra/agencies/${name}.ts is there already: change it, or choose another name.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const gone = new AbortController()
  terminal.once('close', () => {
    gone.abort()
  })
  const ask = async (question: string, proposal: string) => {
    const answer = terminal.question(`${question} [${proposal}]: `, { signal: gone.signal })
    return (await answer.catch(nobody)) || proposal
  }
  writeFileSync(file, fileOf(await askAgency(name, ask, say)))
  terminal.close()
  say(`\nWritten: infra/agencies/${name}.ts. See what it makes with npm run agency -- check ${name}.`)
}

type Command = { readonly wants: string; readonly run: (args: readonly string[]) => Promise<void> }

/** A command that takes the name of an agency, and nothing else. */
function ofOne(command: string, run: (name: string) => Promise<void>): Command {
  const wants = '<name>'
  const asked = { options: {}, words: [1, 1], usage: `Say npm run agency -- ${command} ${wants}.` } as const
  return { wants, run: (args) => run(readOptions(asked, args).positionals[0] ?? '') }
}

// Each takes what stands behind its name.
const commands: Readonly<Record<string, Command>> = {
  new: ofOne('new', makeNew),
  check: ofOne('check', async (name) => {
    say(reportOf(await readAgency(name)))
  }),
  budget: ofOne('budget', async (name) => {
    say(JSON.stringify(budgetOf(await readAgency(name)), undefined, 2))
  }),
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
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || args.length === 0) throw new AgencyFault(usage())
  await command.run(args)
}

await main(process.argv.slice(2)).catch((fault: unknown) => {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
})
