import type { Columns } from '#infra/load/column.ts'
import { readFile, type LoadFile, type ReadFile } from '#infra/load/file.ts'
import { people, roleRows, units } from '#infra/load/people-files.ts'
import { calendars, indicators, members, queues } from '#infra/load/work-files.ts'

/** The files of a folder, in the order in which they are loaded. */
export const files = { units, people, roles: roleRows, calendars, queues, members, indicators } as const

type ColumnsOf<File> = File extends LoadFile<infer C> ? C : never
export type FileName = keyof typeof files
/** A whole folder as it was read. */
export type Folder = { readonly [Name in FileName]: ReadFile<ColumnsOf<(typeof files)[Name]>> }

const needed: readonly string[] = ['units', 'people'] satisfies readonly FileName[]

/** Reads every file; one that is not there has no rows. */
export function readAll(bytesOf: (name: string) => Uint8Array | undefined): Folder {
  const read = Object.entries(files).map(([key, file]) => {
    const bytes = bytesOf(file.name)
    return [key, bytes ? readFile(file as unknown as LoadFile, bytes) : absent(file.name, needed.includes(key))]
  })
  return Object.fromEntries(read) as Folder
}

const absent = (name: string, isNeeded: boolean): ReadFile<Columns> => ({
  rows: [],
  texts: () => new Set(),
  faults: isNeeded ? [`${name} is missing: a folder holds at least units.csv and people.csv.`] : [],
})
