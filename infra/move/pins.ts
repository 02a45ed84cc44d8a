import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { keptKey, quarantineKey, uploadKey } from '#functions/outputs/outputs.keys.ts'
import { keyOf, type Row } from '#infra/move/row.ts'

/** One version of one object that a row names. `sha256`: what its bytes must give, where the row promises it. */
export type Pin = {
  readonly key: string
  readonly version: string
  readonly sha256: string | undefined
  /** What is in `quarantine/` goes by itself after a week, and nobody misses it. */
  readonly isKept: boolean
}

type Texts = Readonly<Record<string, string | undefined>>
type PinField = {
  readonly field: string
  readonly isKept: boolean
  readonly key: (texts: Texts, upload: string) => string | undefined
}

/** Every field that names a version: of an upload's own row, and of the facts about it. No other row names one. */
const ofUpload: readonly PinField[] = [
  { field: 'object', isKept: false, key: ({ key }) => key },
  { field: 'keptObject', isKept: true, key: ({ keptKey }) => keptKey },
]
const ofFact: readonly PinField[] = [
  { field: 'object', isKept: false, key: ({ name = '' }, upload) => quarantineKey(upload, name) },
  { field: 'kept', isKept: true, key: ({ task = '' }, upload) => keptKey(task, upload) },
]

const uploads = uploadKey('').pk
type Values = Readonly<Record<string, AttributeValue>>
type Where = { readonly fields: readonly PinField[]; readonly values: Values; readonly upload: string }

function whereIn(row: Row): Where | undefined {
  const { pk, sk } = keyOf(row)
  if (!pk.startsWith(uploads)) return undefined
  const upload = pk.slice(uploads.length)
  if (sk === uploadKey('').sk) return { fields: ofUpload, values: row, upload }
  return sk.startsWith('FACT#') && row['data']?.M ? { fields: ofFact, values: row['data'].M, upload } : undefined
}

function pinAt({ values, upload }: Where, { field, isKept, key }: PinField): Pin | undefined {
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.S]))
  const [version, at] = [texts[field], key(texts, upload)]
  if (version === undefined || at === undefined) return undefined
  // What was refused has the bytes that it has; the hash is only the promise of a browser.
  const isProved = texts['state'] === undefined || texts['state'] === 'clean'
  return { key: at, version, sha256: isProved ? texts['sha256'] : undefined, isKept }
}

/** The versions that a row names. */
export function pinsOf(row: Row): readonly Pin[] {
  const where = whereIn(row)
  return where ? where.fields.map((field) => pinAt(where, field)).filter((pin) => pin !== undefined) : []
}

/** The row with other versions in place of those that it names. */
export function repinned(row: Row, versionFor: (pin: Pin) => string): Row {
  const where = whereIn(row)
  if (!where) return row
  const changed = where.fields.flatMap((field) => {
    const pin = pinAt(where, field)
    return pin ? [[field.field, { S: versionFor(pin) }] as const] : []
  })
  const values: Values = { ...where.values, ...Object.fromEntries(changed) }
  return where.values === row ? values : { ...row, data: { M: { ...values } } }
}
