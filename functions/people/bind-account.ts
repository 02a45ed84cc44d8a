import { intentOf } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { opened } from '#functions/people/account.ts'
import type { Claims } from '#functions/people/identity-provider.ts'
import { invitationKey, rightsKey, subjectKey } from '#functions/people/people.keys.ts'
import { accountBound } from '#shared/people/people.facts.ts'

/** [P12] The person whose account this is. An invited address that the issuer has verified becomes an account once. */
export async function bindAccount(table: Table, claims: Claims, now: string): Promise<string | undefined> {
  const { issuer, subject, verifiedEmail } = claims
  const known = await personOf(table, subjectKey(issuer, subject))
  if (known !== undefined) return known
  const email = await verifiedEmail()
  const invited = email === undefined ? undefined : await personOf(table, invitationKey(issuer, email))
  if (email === undefined || invited === undefined) return undefined
  const rev = Number((await readOne(table, rightsKey(invited)))?.['rev'] ?? 0)
  await commit(
    table,
    // Who is invited again is another rev by then, and binds the same subject anew.
    intentOf(invited, `bind-${subjectKey(issuer, subject).pk.slice(-16)}-${String(rev)}`, { issuer, subject }, now),
    {
      person: {
        key: rightsKey(invited),
        rev,
        fact: accountBound.of({ issuer }, [invited]),
        set: { account: { issuer, email, subject } },
      },
      invitation: {
        key: invitationKey(issuer, email),
        must: [
          { code: 'INVITATION_USED', must: { op: 'equals', field: 'person', value: invited } },
          { code: 'INVITATION_USED', must: { op: 'absent', field: 'boundAt' } },
        ],
        set: { boundAt: now },
      },
      subject: opened({ issuer, subject }, invited),
    },
    () => ({ person: invited }),
  )
  // Another sign-in of theirs may have come first, or another change: what stands there now is the answer.
  return personOf(table, subjectKey(issuer, subject))
}

async function personOf(table: Table, key: ReturnType<typeof subjectKey>): Promise<string | undefined> {
  const person = (await readOne(table, key))?.['person']
  return typeof person === 'string' ? person : undefined
}
