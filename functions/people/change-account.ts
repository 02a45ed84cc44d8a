import { decideAnew } from '#functions/kernel/decide-anew.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { commit, refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import { accountKey, closed, opened, type Account } from '#functions/people/account.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { accountChanged } from '#shared/people/people.facts.ts'

type Answer = Outcome<{ person: string }, 'NOT_FOUND' | 'RIGHTS_MOVED' | 'ACCOUNT_TAKEN'>

/** [P12] Lets another account in as a person; the one of this moment, and every session that it began, is over. */
export async function changeAccount(table: Table, intent: Intent, person: string, to: Account): Promise<Answer> {
  return decideAnew(table, 'RIGHTS_MOVED', async () => {
    const row = (await readOne(table, rightsKey(person))) as (Stored & { rev: number; account?: Account }) | undefined
    if (!row) return refuse('NOT_FOUND')
    const former = row.account && closed(row.account)
    // Their first sign-in may have made it theirs meanwhile.
    if (former && isAmong(former, to)) return { done: true, answer: { person } }
    return commit(
      table,
      intent,
      {
        person: {
          key: rightsKey(person),
          // An account that was bound since it was read would stay open: a fresher rev is no reason to go on.
          must: [{ code: 'RIGHTS_MOVED', must: { op: 'equals', field: 'rev', value: row.rev } }],
          rev: row.rev,
          fact: accountChanged.of({ issuer: to.issuer }, [person]),
          set: { account: to, sessionsSince: intent.at },
        },
        formerSubject: former?.formerSubject,
        formerInvitation: former?.formerInvitation,
        account: opened(to, person),
      },
      () => ({ person }),
    )
  })
}

const isAmong = (former: ReturnType<typeof closed>, to: Account) =>
  Object.values(former).some((row) => row?.key.pk === accountKey(to).pk)
