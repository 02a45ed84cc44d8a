import type { Intent } from '#functions/kernel/intent.ts'
import { readMany } from '#functions/kernel/read.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { commit, refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { memberKey, queueKey } from '#functions/work/work.keys.ts'
import { personJoinedQueue } from '#shared/people/people.facts.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Queue } from '#shared/work/queue.ts'

const tries = 5

/** Makes a person a member of a queue: the row that claims are checked against, and the rights that their session loads. */
export async function addMember(
  table: Table,
  intent: Intent,
  queue: string,
  person: string,
  owner = false,
): Promise<Outcome<{ queue: string; person: string }, 'NOT_FOUND' | 'RIGHTS_MOVED'>> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const rows = await readMany(table, [queueKey(queue), rightsKey(person)])
    const to = rows.find(({ kind }) => kind === 'queue') as Queue | undefined
    const who = rows.find(({ kind }) => kind === 'rights') as (Rights & { rev: number }) | undefined
    if (!to || !who) return refuse('NOT_FOUND')
    const { name, unit, zone, leaseHours } = to
    const outcome = await commit(
      table,
      intent,
      {
        rights: {
          key: rightsKey(person),
          // The map is written whole: it must be the one that was read, a fresher rev is no reason to overwrite it.
          must: [{ code: 'RIGHTS_MOVED', must: { op: 'equals', field: 'rev', value: who.rev } }],
          rev: who.rev,
          fact: personJoinedQueue.of({ queue }, [person, queue]),
          set: { queues: { ...who.queues, [queue]: { name, unit, zone, leaseHours, owner } } },
        },
        member: {
          key: memberKey(queue, person),
          set: { kind: 'member', id: person, active: true, name: who.name, unitName: who.unitName, zone: who.zone },
        },
      },
      () => ({ queue, person }),
    )
    if (outcome.done || outcome.refused !== 'RIGHTS_MOVED') return outcome
    await table.pause(attempt)
  }
  return refuse('TRY_AGAIN')
}
