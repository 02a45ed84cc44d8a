import type { Intent } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { deskKey, rightsKey, subjectKey, unitPersonKey } from '#functions/people/people.keys.ts'
import { personAppointed } from '#shared/people/people.facts.ts'
import type { Rights } from '#shared/people/rights.ts'

export type Appointment = {
  readonly rights: Rights
  readonly position: string
  /** Who this is for the agency's identity provider. */
  readonly issuer: string
  readonly subject: string
}

/** Makes a person known: rights, an empty desk, a place in the unit, and the account that signs in as them. */
export const appointPerson = (table: Table, intent: Intent, { rights, position, issuer, subject }: Appointment) =>
  commit(
    table,
    intent,
    {
      person: {
        key: rightsKey(rights.person),
        rev: 0,
        must: [{ code: 'PERSON_EXISTS', must: { op: 'absent', field: 'person' } }],
        fact: personAppointed.of({ unit: rights.unit, roles: rights.roles }, [rights.person, rights.unit]),
        set: { kind: 'rights', v: 1, ...rights, position },
      },
      desk: {
        key: deskKey(rights.person),
        must: [{ code: 'PERSON_EXISTS', must: { op: 'absent', field: 'points' } }],
        set: { kind: 'desk', points: 0 },
      },
      place: {
        key: unitPersonKey(rights.unit, rights.person),
        set: {
          kind: 'unit-person',
          id: rights.person,
          name: rights.name,
          email: rights.email,
          position,
          unit: rights.unit,
          unitName: rights.unitName,
          zone: rights.zone,
        },
      },
      account: {
        key: subjectKey(issuer, subject),
        must: [{ code: 'ACCOUNT_TAKEN', must: { op: 'absent', field: 'person' } }],
        set: { kind: 'subject', person: rights.person },
      },
    },
    () => ({ person: rights.person }),
  )
