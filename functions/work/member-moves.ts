import { decideAnew } from '#functions/kernel/decide-anew.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { readMany } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { commit, refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { memberKey, queueKey } from '#functions/work/work.keys.ts'
import type { Fact } from '#shared/kernel/fact.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Queue } from '#shared/work/queue.ts'

type Move = { readonly queues: Rights['queues']; readonly isActive: boolean; readonly fact: Fact }

/** Writes the row that claims are checked against, and the queues in the rights of the session, together. */
export async function moveMember(
  table: Table,
  intent: Intent,
  queue: string,
  person: string,
  move: (to: Queue, who: Rights) => Move,
): Promise<Outcome<{ queue: string; person: string }, 'NOT_FOUND' | 'RIGHTS_MOVED'>> {
  return decideAnew(table, 'RIGHTS_MOVED', async () => {
    const rows = await readMany(table, [queueKey(queue), rightsKey(person)])
    const to = rows.find(({ kind }) => kind === 'queue') as Queue | undefined
    const who = rows.find(({ kind }) => kind === 'rights') as (Rights & { rev: number }) | undefined
    if (!to || !who) return refuse('NOT_FOUND')
    const { queues, isActive, fact } = move(to, who)
    return commit(
      table,
      intent,
      {
        rights: {
          key: rightsKey(person),
          // The map is written whole: it must be the one that was read, a fresher rev is no reason to overwrite it.
          must: [{ code: 'RIGHTS_MOVED', must: { op: 'equals', field: 'rev', value: who.rev } }],
          rev: who.rev,
          fact,
          set: { queues },
        },
        member: {
          key: memberKey(queue, person),
          set: { kind: 'member', id: person, active: isActive, name: who.name, unitName: who.unitName, zone: who.zone },
        },
      },
      () => ({ queue, person }),
    )
  })
}
