import type { Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { signedOut } from '#shared/people/people.facts.ts'

/** Ends every session of a person that began before now, on all devices. */
export async function signOutEverywhere(table: Table, intent: Intent, person: string, now: string) {
  const row = await readOne(table, rightsKey(person))
  return commit(
    table,
    intent,
    {
      rights: {
        key: rightsKey(person),
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'person' } }],
        rev: Number(row?.['rev'] ?? 0),
        fact: signedOut.of({ everywhere: true }, [person]),
        set: { sessionsSince: now },
      },
    },
    () => ({ at: now }),
  )
}
