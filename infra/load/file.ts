import { cellFault, readCell, type Columns, type RowOf } from '#infra/load/column.ts'
import { CsvFault, readCsv, type Csv, type RawRow } from '#infra/load/read-csv.ts'

/** A file of the folder: its columns in order, and what makes a row a double of another. */
export type LoadFile<C extends Columns = Columns> = {
  readonly name: string
  readonly columns: C
  readonly keyOf: (row: RowOf<C>) => string
}

export const defineFile = <C extends Columns>(
  name: string,
  keyOf: (row: RowOf<C>) => string,
  columns: C,
): LoadFile<C> => ({ name, columns, keyOf })

/** A row that was read. */
export type Read<Row> = { readonly line: number; readonly row: Row }

export type ReadFile<C extends Columns> = {
  readonly rows: readonly Read<RowOf<C>>[]
  /** Every text of a column, of wrong rows as well: who points to a row is not wrong because that row is. */
  readonly texts: (column: keyof C & string) => ReadonlySet<string>
  readonly faults: readonly string[]
}

export const at = (file: { readonly name: string }, line: number): string => `${file.name}, line ${String(line)}`

/** Reads a file; every fault of it is one sentence. */
export function readFile<C extends Columns>(file: LoadFile<C>, bytes: Uint8Array): ReadFile<C> {
  const csv = csvOf(file, bytes)
  if ('fault' in csv) return { rows: [], texts: () => new Set(), faults: [csv.fault] }
  const { header, rows } = csv
  const texts = (column: string) =>
    new Set(rows.map(({ cells }) => (cells[header.indexOf(column)] ?? '').toLowerCase()))
  const wrongHeader = headerFaults(file, header)
  if (wrongHeader.length > 0) return { rows: [], texts, faults: wrongHeader }
  const judged = rows.map((raw) => ({ line: raw.line, ...readRow(file, header, raw) }))
  const good = judged.flatMap(({ line, row }) => (row === undefined ? [] : [{ line, row }]))
  return { rows: good, texts, faults: [...judged.flatMap(({ faults }) => faults), ...doubles(file, good)] }
}

function csvOf(file: Pick<LoadFile, 'name'>, bytes: Uint8Array): Csv | { readonly fault: string } {
  try {
    return readCsv(file.name, bytes)
  } catch (fault) {
    if (fault instanceof CsvFault) return { fault: fault.message }
    throw fault
  }
}

function headerFaults(
  { name, columns }: Pick<LoadFile, 'name' | 'columns'>,
  header: readonly string[],
): readonly string[] {
  const known = Object.keys(columns)
  const list = `the columns are ${known.join(', ')}.`
  const mayMiss = (column: string) => columns[column] !== undefined && readCell(columns[column], '').success
  return [
    ...header
      .filter((each) => !known.includes(each))
      .map((each) => `${name}, line 1: ${JSON.stringify(each)} is no column: ${list}`),
    ...header
      .filter((each, i) => header.indexOf(each) < i)
      .map((each) => `${name}, line 1: the column ${each} is there twice: leave one.`),
    ...known
      .filter((each) => !header.includes(each) && !mayMiss(each))
      .map((each) => `${name}, line 1: the column ${each} is missing: ${list}`),
  ]
}

function readRow<C extends Columns>(file: LoadFile<C>, header: readonly string[], { line, cells }: RawRow) {
  const where = at(file, line)
  if (cells.length > header.length)
    return {
      row: undefined,
      faults: [
        `${where}: it has ${String(cells.length)} cells and the first line ${String(header.length)}: put a text with the separator in it between quotation marks, for example "Biro SDM, Umum".`,
      ],
    }
  const row: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, column] of Object.entries(file.columns)) {
    const text = cells[header.indexOf(name)] ?? ''
    const read = readCell(column, text)
    if (read.success) row[name] = read.output
    else faults.push(`${where}: ${cellFault(name, column, text === '' ? undefined : text)}`)
  }
  return { row: faults.length > 0 ? undefined : (row as RowOf<C>), faults }
}

function doubles<C extends Columns>(file: LoadFile<C>, rows: readonly Read<RowOf<C>>[]): readonly string[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const key = file.keyOf(row)
    const before = first.get(key)
    first.set(key, before ?? line)
    return before === undefined
      ? []
      : [
          `${at(file, line)}: ${key} stands in line ${String(before)} already: leave one of them, or give this one another ${Object.keys(file.columns)[0] ?? ''}.`,
        ]
  })
}
