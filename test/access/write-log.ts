import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Key } from '#functions/kernel/change.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'

type Write = { readonly Key?: Key; readonly Item?: Key }
type Input = Write & { readonly TransactItems?: readonly Readonly<Record<string, Write>>[] }

/** What was written to a table since the last look, and the way back to how it was. */
export type WriteLog = {
  /** The keys that were written, rate limits left out: they are there to be moved by the refused as well. */
  readonly taken: () => readonly string[]
  /** Puts every row that was written since back as it was kept. */
  readonly undo: () => Promise<void>
  /** Rows that differ from what was kept, rate limits left out. */
  readonly differing: () => Promise<readonly string[]>
  /** From now on the table as it is now is how it was. */
  readonly keep: () => Promise<void>
  /** Something that happens once, between what a request reads and what it writes. */
  readonly beforeNextWrite: (happening: () => Promise<unknown>) => void
}

const textOf = ({ pk, sk }: Key) => `${pk} ${sk}`
const isBucket = (key: string) => key.startsWith('BUCKET#')

/** Keeps the whole table as it is now, and from now on notes what is written. */
export async function keepWrites(table: Table): Promise<WriteLog> {
  let kept = await scan(table)
  const written = new Map<string, Key>()
  let happening: (() => Promise<unknown>) | undefined
  let isUndoing = false
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context['commandName'])
      if (!/^(Put|Update|Delete|TransactWrite)/.test(name) || isUndoing) return next(args)
      const first = happening
      if (first && name.startsWith('Transact')) {
        happening = undefined
        await first()
      }
      const reply = await next(args)
      for (const key of keysOf(args.input as Input)) written.set(textOf(key), key)
      return reply
    },
    { step: 'initialize', name: 'write-log' },
  )
  return {
    taken: () => [...written.keys()].filter((key) => !isBucket(key)),
    undo: async () => {
      isUndoing = true
      try {
        await put(
          table,
          [...written].map(([text, key]) => [key, kept.get(text)]),
        )
      } finally {
        isUndoing = false
        written.clear()
      }
    },
    differing: async () => {
      const now = await scan(table)
      const all = new Set([...now.keys(), ...kept.keys()])
      return [...all].filter((key) => !isBucket(key) && textOfRow(now.get(key)) !== textOfRow(kept.get(key)))
    },
    keep: async () => {
      kept = await scan(table)
      written.clear()
    },
    beforeNextWrite: (does) => {
      happening = does
    },
  }
}

const keysOf = ({ TransactItems, Key: key, Item: item }: Input): readonly Key[] => {
  const writes = TransactItems?.flatMap((one) =>
    Object.entries(one).flatMap(([verb, write]) => (verb === 'ConditionCheck' ? [] : [write])),
  )
  return (writes ?? [{ Key: key, Item: item }]).flatMap((write) => {
    const at = (write as Write).Key ?? (write as Write).Item
    return at ? [{ pk: at.pk, sk: at.sk }] : []
  })
}

async function scan(table: Table): Promise<ReadonlyMap<string, Stored>> {
  const rows = new Map<string, Stored>()
  let after: Stored | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(after && { ExclusiveStartKey: after }) }),
    )
    for (const row of Items) rows.set(textOf(row as Key), row)
    after = LastEvaluatedKey
  } while (after)
  return rows
}

async function put(table: Table, rows: readonly (readonly [Key, Stored | undefined])[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 25) {
    const requests = rows
      .slice(from, from + 25)
      .map(([key, row]) => (row ? { PutRequest: { Item: row } } : { DeleteRequest: { Key: key } }))
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }))
  }
}

const textOfRow = (row: Stored | undefined): string =>
  JSON.stringify(row, (_, value: unknown) => {
    if (value instanceof Set) return [...(value as Set<unknown>)].sort()
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
