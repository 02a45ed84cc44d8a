import * as v from 'valibot'

/** What may stand in a cell: how it is read, what it must be, and one value that would be right. */
export type Column<Value = unknown> = {
  readonly is: v.GenericSchema<string | undefined, Value>
  readonly must: string
  readonly example: string
}
export type Columns = Readonly<Record<string, Column>>
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: v.InferOutput<C[Name]['is']> }

const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)

// What spreadsheets do to a text on their own; whoever sees it rarely knows.
const traps: readonly { readonly when: RegExp; readonly says: (found: RegExpExecArray) => string }[] = [
  {
    when: /^\d([.,]\d+)?E\+\d+$/i,
    says: () =>
      'the spreadsheet has shortened a long number and its last digits are lost: make the column text, then enter the number again',
  },
  {
    when: /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/,
    says: ([, day = '', month = '', year = '']) =>
      `the year comes first: ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} if the day stands before the month here`,
  },
  { when: /^#(REF|N\/A|NAME\?|VALUE|DIV\/0)!?$/i, says: () => 'the spreadsheet could not calculate this cell' },
]

/** One sentence on a cell that is wrong. */
export function cellFault(name: string, { must, example }: Column, text: string | undefined): string {
  const wanted = `it must ${must}, for example ${example}.`
  if (text === undefined) return `${name} is empty: ${wanted}`
  for (const { when, says } of traps) {
    const found = when.exec(text)
    if (found) return `${name} is ${shown(text)}: ${says(found)}; ${wanted}`
  }
  return `${name} is ${shown(text)}: ${wanted}`
}

/** Reads a cell; an empty one is undefined for its schema. */
export const readCell = ({ is }: Column, text: string) => v.safeParse(is, text === '' ? undefined : text)
