import * as v from 'valibot'
import { zoneIds } from '#shared/calendar/zone.ts'
import { line } from '#shared/kernel/text.ts'
import type { Column } from '#infra/load/column.ts'

/** A cell that may be empty. */
export const maybe = <Value>({ is, must, example }: Column<Value>): Column<Value | undefined> => ({
  is: v.optional(is),
  must: `${must}, or be empty`,
  example,
})

export const cell = <Value>(is: v.GenericSchema<string, Value>, must: string, example: string): Column<Value> => ({
  is,
  must,
  example,
})

const codeText = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,58}[\p{L}\p{N}])?$/u))

/** The agency's own name for a row, by which other files point to it. */
export const code = (example: string): Column<string> =>
  cell(codeText, "be the agency's own code for it: up to 60 letters and digits, with . _ / or - between", example)

export const pointer = (file: string, example: string): Column<string> =>
  cell(codeText, `be a code of ${file}`, example)

export const text = (limit: number, example: string): Column<string> =>
  cell(line(limit), `be one line of text, at most ${String(limit)} signs`, example)

const isDay = (written: string) => {
  const at = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}

export const day = (example: string): Column<string> =>
  cell(
    v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/), v.check(isDay)),
    'be a day of this century, year first, month, day',
    example,
  )

export const oneOf = <const Value extends string>(values: readonly Value[], example: Value): Column<Value> =>
  cell(v.picklist(values), `be one of ${values.join(', ')}`, example)

export const zone = oneOf(zoneIds, 'Asia/Jakarta')

// "1.200" is a thousand in one country and little more than one in another: not taken.
const number = (must: string, example: string, isRight: (value: number) => boolean): Column<number> =>
  cell(
    v.pipe(
      v.string(),
      v.regex(/^-?\d{1,12}([.,]\d{1,2})?$/),
      v.transform((written) => Number(written.replace(',', '.'))),
      v.check((value) => isRight(value)),
    ),
    must,
    example,
  )

export const whole = (least: number, most: number, example: string): Column<number> =>
  number(
    `be a whole number from ${String(least)} to ${String(most)}`,
    example,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  )

export const amount = (example: string): Column<number> =>
  number('be a number without marks between thousands, with at most two decimals', example, () => true)

export const yes = (example: 'yes' | 'no'): Column<boolean> =>
  cell(
    v.pipe(
      v.string(),
      v.toLowerCase(),
      v.picklist(['yes', 'no']),
      v.transform((said) => said === 'yes'),
    ),
    'be yes or no',
    example,
  )
