import type { Table } from '#functions/kernel/table.ts'

/** Counts the calls to the database that a piece of work makes. */
export async function countCalls<T>(
  table: Table,
  work: () => Promise<T>,
): Promise<{ readonly calls: number; readonly result: T }> {
  let calls = 0
  const name = `count-${String(Math.random())}`
  table.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1
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
