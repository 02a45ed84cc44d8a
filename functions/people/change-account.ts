import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { closed, opened, type Account } from '#functions/people/account.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { accountChanged } from '#shared/people/people.facts.ts'

type Seen = { readonly person: string; readonly rev: number; readonly account?: Account | undefined }

/** [P12] Lets another account in as a person; the former one, and every session that it began, is over. */
export function changeAccount(table: Table, intent: Intent, { person, rev, account }: Seen, to: Account) {
  const former = account && closed(account)
  return commit(
    table,
    intent,
    {
      person: {
        key: rightsKey(person),
        rev,
        must: [{ code: 'NOT_FOUND', must: { op: 'present', field: 'person' } }],
        fact: accountChanged.of({ issuer: to.issuer }, [person]),
        set: { account: to, sessionsSince: intent.at },
      },
      formerSubject: former?.formerSubject,
      formerInvitation: former?.formerInvitation,
      account: opened(to, person),
    },
    () => ({ person }),
  )
}
