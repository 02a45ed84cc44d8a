import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { opened } from '#functions/people/account.ts'
import { deskKey } from '#functions/people/people.keys.ts'
import { personRows, type Profile } from '#functions/people/person-rows.ts'
import { personAppointed } from '#shared/people/people.facts.ts'

export type Appointment = Profile & {
  /** Who this is for the agency's identity provider. */
  readonly issuer: string
  /** Absent where the agency does not know it: then the address of the person is invited. */
  readonly subject?: string | undefined
}

/** [P12] Makes a person known: rights, an empty desk, a place in the unit, and the account that signs in as them. */
export function appointPerson(table: Table, intent: Intent, { issuer, subject, ...profile }: Appointment) {
  const { rights } = profile
  const { person, place, profile: numbers } = personRows(profile)
  const account = subject === undefined ? { issuer, email: rights.email } : { issuer, subject }
  return commit(
    table,
    intent,
    {
      person: {
        ...person,
        rev: 0,
        must: [{ code: 'PERSON_EXISTS', must: { op: 'absent', field: 'person' } }],
        fact: personAppointed.of({ unit: rights.unit, roles: rights.roles }, [rights.person, rights.unit]),
        set: { ...person.set, queues: rights.queues, account },
      },
      desk: {
        key: deskKey(rights.person),
        must: [{ code: 'PERSON_EXISTS', must: { op: 'absent', field: 'points' } }],
        set: { kind: 'desk', points: 0 },
      },
      place,
      profile: numbers,
      account: opened(account, rights.person),
    },
    () => ({ person: rights.person }),
  )
}
