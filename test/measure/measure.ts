import { existsSync } from 'node:fs'
import { chdir } from 'node:process'

/** A group of figures and the files beside this one that take them; a file that is not there yet adds nothing. */
const groups: Readonly<Record<string, readonly string[]>> = {
  web: ['web', 'web-loaded'],
  api: ['api', 'api-token', 'round-trips'],
  claim: ['claim'],
  faults: ['take-next', 'faults', 'acknowledged'],
  join: ['join'],
  queue: ['queue'],
  access: ['access'],
  a11y: ['a11y'],
  deploy: ['deploy'],
  tests: ['tests'],
}
const byRequest = ['deploy']

type Figures = Readonly<Record<string, number>>
type Measuring = { readonly measure: () => Promise<Figures> }
const tell = (line: string) => process.stderr.write(`${line}\n`)

async function take(part: string): Promise<Figures> {
  const file = `${import.meta.dirname}/${part}.ts`
  if (!existsSync(file)) return {}
  tell(`${part} …`)
  const { measure } = (await import(file)) as Measuring
  return measure()
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(groups, name))
  if (unknown.length > 0)
    throw new Error(`There is no group "${unknown.join('", "')}". There are: ${Object.keys(groups).join(', ')}.`)
  const chosen = names.length > 0 ? names : Object.keys(groups).filter((name) => !byRequest.includes(name))
  const figures: Record<string, number> = {}
  for (const part of chosen.flatMap((name) => groups[name] ?? [])) {
    try {
      Object.assign(figures, await take(part))
    } catch (fault) {
      tell(`${part} failed: ${fault instanceof Error ? fault.message : String(fault)}`)
      process.exitCode = 1
    }
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}

chdir(`${import.meta.dirname}/../..`)
await main(process.argv.slice(2)).catch((fault: unknown) => {
  tell(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 1
})
