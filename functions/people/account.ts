import type { Change, Key } from '#functions/kernel/change.ts'
import { invitationKey, subjectKey } from '#functions/people/people.keys.ts'

/** Who somebody is for an identity provider; without a subject it is whoever first comes with this verified address. */
export type Account = {
  readonly issuer: string
  readonly subject?: string | undefined
  /** In small letters. */
  readonly email?: string | undefined
}

const isFree = [{ code: 'ACCOUNT_TAKEN', must: { op: 'absent', field: 'person' } }] as const

/** Where it stands whom an account lets in. */
export const accountKey = ({ issuer, subject, email = '' }: Account): Key =>
  subject === undefined ? invitationKey(issuer, email) : subjectKey(issuer, subject)

/** The row that lets the account in as a person, where nobody has it. */
export const opened = (account: Account, person: string) =>
  ({
    key: accountKey(account),
    must: isFree,
    set: { kind: account.subject === undefined ? 'invitation' : 'subject', person },
    remove: ['boundAt'],
  }) satisfies Change

/** The rows of an account that lets nobody in any more. */
export const closed = ({ issuer, subject, email }: Account) => ({
  formerSubject: subject === undefined ? undefined : { key: subjectKey(issuer, subject), remove: ['person'] },
  formerInvitation: email === undefined ? undefined : { key: invitationKey(issuer, email), remove: ['person'] },
})
