import { parse } from 'csv-parse/sync'

/** A row of a file as it is written. `line`: as an editor counts it; a row that runs over several has the last. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] }
export type Csv = { readonly header: readonly string[]; readonly rows: readonly RawRow[] }

/** Why a file cannot be read as CSV: one sentence. */
export class CsvFault extends Error {}

type Parsed = readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]

/** Reads the bytes of a CSV file: UTF-8 with or without a mark, commas or semicolons as spreadsheets write them. */
export function readCsv(file: string, bytes: Uint8Array): Csv {
  const text = textOf(file, bytes)
  const [first = '', ...others] = recordsOf(file, text)
  if (typeof first === 'string')
    throw new CsvFault(`${file} is empty: its first line must name the columns, and each line below is one row.`)
  const header = first.record.map((name) => name.trim().toLowerCase())
  const rows = others
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { header, rows }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CsvFault(`${file} is not UTF-8 text: save it again as "CSV UTF-8".`)
  }
}

function recordsOf(file: string, text: string): Parsed {
  const [header = ''] = text.split('\n', 1)
  try {
    return parse(text, {
      delimiter: header.includes(';') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as Parsed
  } catch (fault) {
    const { lines, code } = fault as { lines?: number; code?: string }
    if (code === undefined) throw fault
    throw new CsvFault(
      `${file}, line ${String(lines ?? 1)}: a quotation mark is open or stands inside a text: quote the whole text, and write a mark in it twice, for example "Bagian ""A""".`,
    )
  }
}
