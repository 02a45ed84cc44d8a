import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { disagreements } from '#infra/load/agree.ts'
import { agencyOf, type LoadedAgency } from '#infra/load/agency-of.ts'
import { files, readAll } from '#infra/load/files.ts'
import { AgencyFault } from '#infra/read-agency.ts'

export type Judged =
  | { readonly agency: LoadedAgency; readonly faults: readonly [] }
  | { readonly agency: undefined; readonly faults: readonly string[] }

/** Reads the files of an agency; each fault is one sentence, and all of them come at once. */
export function judgeFolder(folder: string): Judged {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { agency: undefined, faults: [`${folder} is no folder: name the one that holds units.csv and people.csv.`] }
  const read = readAll((name) => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path) : undefined
  })
  const faults = [...strangers(folder), ...Object.values(read).flatMap((each) => each.faults), ...disagreements(read)]
  return faults.length > 0
    ? { agency: undefined, faults: [...new Set(faults)].sort((one, other) => placeOf(one) - placeOf(other)) }
    : { agency: agencyOf(read), faults: [] }
}

/** Sentences come file by file, line by line, as somebody mends them. */
function placeOf(sentence: string): number {
  const [, file, line = '0'] = /^(\S+?\.csv)(?:, line (\d+))?/.exec(sentence) ?? []
  return Object.values(files).findIndex(({ name }) => name === file) * 1e7 + Number(line)
}

/** The agency of a folder that must be right. */
export function readFolder(folder: string): LoadedAgency {
  const { agency, faults } = judgeFolder(folder)
  if (!agency) throw new AgencyFault(faults.join('\n'))
  return agency
}

function strangers(folder: string): readonly string[] {
  const known = Object.values(files).map(({ name }) => name)
  return readdirSync(folder)
    .filter((name) => /\.csv$/i.test(name) && !known.includes(name))
    .map((name) => `${name} is no file of an agency: the files are ${known.join(', ')}.`)
}
