import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** A row as DynamoDB speaks of it: each value under the letter of its type, numbers as text. */
export type Row = Readonly<Record<string, AttributeValue>>
export type RowKey = { readonly pk: string; readonly sk: string }

export const keyOf = ({ pk, sk }: Row): RowKey => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' })

/** How a row is named to people: its key, which has ids only. */
export const nameOf = (row: Row): string => {
  const { pk, sk } = keyOf(row)
  return `${pk} / ${sk}`
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const inOrder = <From, To>(map: Readonly<Record<string, From>>, each: (value: From) => To): Record<string, To> =>
  Object.fromEntries(
    Object.keys(map)
      .toSorted()
      .map((name) => [name, each(map[name] as From)]),
  )

// A set has no order of its own: sorted, the same row is the same text.
function packed(value: AttributeValue): Json {
  if (value.SS) return { SS: value.SS.toSorted() }
  if (value.NS) return { NS: value.NS.toSorted() }
  if (value.BS) return { BS: value.BS.map(base64).toSorted() }
  if (value.B) return { B: base64(value.B) }
  if (value.M) return { M: inOrder(value.M, packed) }
  if (value.L) return { L: value.L.map(packed) }
  return value as unknown as Json
}

type Packed = {
  readonly B?: string
  readonly BS?: readonly string[]
  readonly M?: Readonly<Record<string, Packed>>
  readonly L?: readonly Packed[]
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

function unpacked(value: Packed): AttributeValue {
  if (value.B !== undefined) return { B: bytesOf(value.B) }
  if (value.BS) return { BS: value.BS.map(bytesOf) }
  if (value.M) return { M: Object.fromEntries(Object.entries(value.M).map(([name, inner]) => [name, unpacked(inner)])) }
  if (value.L) return { L: value.L.map(unpacked) }
  return value as AttributeValue
}

/** A row as one line, as DynamoDB's own export writes it; equal rows give equal lines. */
export const toLine = (row: Row): string => JSON.stringify({ Item: inOrder(row, packed) })

export function fromLine(line: string): Row {
  const { Item } = JSON.parse(line) as { readonly Item: Readonly<Record<string, Packed>> }
  return Object.fromEntries(Object.entries(Item).map(([name, value]) => [name, unpacked(value)]))
}
