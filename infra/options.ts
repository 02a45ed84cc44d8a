import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { AgencyFault } from '#infra/read-agency.ts'

type Wanted<T extends ParseArgsOptionsConfig> = {
  readonly options: T
  /** How many words stand beside the options. */
  readonly words: readonly [least: number, most: number]
  /** How the command is called, as a sentence; it stands behind what is wrong. */
  readonly usage: string
}

/** Reads what somebody typed behind a command. Throws AgencyFault with one calm line: what is wrong, and how it is called. */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  { options, words: [least, most], usage }: Wanted<T>,
  args: readonly string[] = process.argv.slice(2),
) {
  const { values, positionals } = parsed(options, usage, args)
  const empty = Object.entries<unknown>(values).find(([, value]) => value === '')
  if (empty) throw new AgencyFault(`--${empty[0]} says nothing. ${usage}`)
  const more = positionals[most]
  if (more !== undefined) throw new AgencyFault(`Unexpected '${more}'. ${usage}`)
  if (positionals.length < least) throw new AgencyFault(usage)
  return { values, positionals }
}

function parsed<const T extends ParseArgsOptionsConfig>(options: T, usage: string, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw fault
    // Behind its first sentence Node explains itself to programmers.
    const [first = ''] = message.split(/\.(?: To |\n|$)/)
    throw new AgencyFault(`${first}. ${usage}`)
  }
}

/** The name of another portal than the first, as `--place` says it. Throws AgencyFault when no stack can be called so. */
export function readPlace(place: string): string {
  if (/^[a-z][a-z0-9]{0,11}$/.test(place)) return place
  throw new AgencyFault('A place is up to twelve lower-case letters and digits, for example dua.')
}
