import { at, type Read } from '#infra/load/file.ts'
import { files, type FileName, type Folder } from '#infra/load/files.ts'
import { headFaults, lastDayFaults, peopleFaults, treeFaults } from '#infra/load/agree-people.ts'
import { calendarFaults } from '#infra/load/agree-calendars.ts'
import { indicatorFaults } from '#infra/load/agree-indicators.ts'

type Pointing = readonly [from: FileName, column: string, to: FileName, example: string]

// Each column that names a row of another file, or of its own.
const pointing: readonly Pointing[] = [
  ['units', 'parent', 'units', 'badancontoh'],
  ['people', 'unit', 'units', 'birosdm00'],
  ['roles', 'person', 'people', 'sitiaminah'],
  ['roles', 'unit', 'units', 'birosdm00'],
  ['calendars', 'unit', 'units', 'kanwiljayapura'],
  ['queues', 'unit', 'units', 'birosdm00'],
  ['members', 'queue', 'queues', 'kebijakansdm'],
  ['members', 'person', 'people', 'rinawulandari'],
  ['indicators', 'unit', 'units', 'birosdm00'],
  ['indicators', 'owner', 'people', 'sitiaminah'],
  ['indicators', 'parent', 'indicators', 'rhk1kebijakan'],
]

function strays(folder: Folder, [from, column, to, example]: Pointing): readonly string[] {
  const known = folder[to].texts('code' as never)
  // A file that could not be read at all has been told already.
  if (known.size === 0 && folder[to].faults.length > 0) return []
  const rows = folder[from].rows as readonly Read<Readonly<Record<string, unknown>>>[]
  return rows.flatMap(({ line, row }) => {
    const code = row[column]
    if (typeof code !== 'string' || known.has(code)) return []
    return [
      `${at(files[from], line)}: ${column} is "${code}", and ${files[to].name} has no such code: it must be one that stands there, for example ${example}.`,
    ]
  })
}

/** What the rows say against each other, one sentence each. */
export const disagreements = (folder: Folder): readonly string[] => [
  ...pointing.flatMap((each) => strays(folder, each)),
  ...lastDayFaults(folder),
  ...treeFaults(folder),
  ...peopleFaults(folder),
  ...headFaults(folder),
  ...calendarFaults(folder),
  ...indicatorFaults(folder),
]
