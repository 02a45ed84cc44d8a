import type { Table } from '#functions/kernel/table.ts'

/** One call to the database: its command, and the keys that it asks for or writes, `pk sk`; none for a query. */
export type Call = { readonly command: string; readonly keys: readonly string[] }

/** Records the calls to the database that a piece of work makes, in order. */
export async function recordCalls<T>(
  table: Table,
  work: () => Promise<T>,
): Promise<{ readonly calls: readonly Call[]; readonly result: T }> {
  const calls: Call[] = []
  const name = `record-${String(Math.random())}`
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push({ command: commandName, keys: keysIn(args.input) })
        return next(args)
      },
    { step: 'initialize', name },
  )
  try {
    const result = await work()
    return { calls, result }
  } finally {
    table.client.middlewareStack.remove(name)
  }
}

/** Counts the calls to the database that a piece of work makes. */
export async function countCalls<T>(
  table: Table,
  work: () => Promise<T>,
): Promise<{ readonly calls: number; readonly result: T }> {
  const { calls, result } = await recordCalls(table, work)
  return { calls: calls.length, result }
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { pk, sk } = value as { pk?: unknown; sk?: unknown }
  if (pk !== undefined) return [`${text(pk)} ${text(sk)}`]
  return Object.values(value).flatMap(keysIn)
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as { S?: string } | undefined)?.S)
