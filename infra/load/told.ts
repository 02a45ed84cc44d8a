import type { LoadedAgency } from '#infra/load/agency-of.ts'
import { files, type FileName } from '#infra/load/files.ts'
import type { Step } from '#infra/load/step.ts'

// The columns of the files by the fields that they become.
const columns: Readonly<Record<string, string>> = {
  shortName: 'short_name',
  unitName: "the unit's name",
  ownerName: "the owner's name",
  pointLimit: 'points',
  assignments: 'roles and days',
  leaseHours: 'lease_hours',
  targets: 'target, q1 to q4',
  code: 'number',
}

const counted = ['units', 'people', 'queues', 'members', 'indicators'] as const satisfies readonly FileName[]

/** A plan in words: how many rows of each file are new, changed and as they were, and what changes. */
export function planWords(agency: LoadedAgency, steps: readonly Step[]): string {
  if (steps.length === 0) return 'Nothing to change: the portal has every row of this folder.'
  const rows = counted.map((file) => {
    const touched = (kind: Step['kind']) =>
      new Set(
        steps.filter((step) => step.file === file && step.kind === kind).map(({ lane, code }) => `${lane} ${code}`),
      ).size
    const [isNew, changed] = [touched('new'), touched('changed')]
    return [files[file].name, isNew, changed, agency[file].length - isNew - changed] as const
  })
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    `  ${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(9)).join('')}`
  const changes = steps.filter(({ kind }) => kind === 'changed')
  return [
    line('', 'new', 'changed', 'same'),
    ...rows.map((row) => line(...row)),
    ...changes.flatMap(({ file, code, what, note }) => [
      `  ${files[file].name}, ${code}: ${what.map((field) => columns[field] ?? field).join(', ')}`,
      ...(note === undefined ? [] : [`    ${note}`]),
    ]),
  ].join('\n')
}
