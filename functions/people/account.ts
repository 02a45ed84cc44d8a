import type { Change, Key } from '#functions/kernel/change.ts'
import { invitationKey, subjectKey } from '#functions/people/people.keys.ts'

/** Who somebody is for an identity provider; without a subject it is whoever first comes with this verified address. */
export type Account = {
  readonly issuer: string
  readonly subject?: string | undefined
  /** In small letters. */
  readonly email?: string | undefined
}

/**
 * [P12] An address that a provider tells, in small letters; undefined if it has any other sign than those of ASCII.
 * Small letters of other signs may be those of ASCII: the sign of the kelvin would become a k, and so somebody else.
 */
export const addressOf = (told: unknown): string | undefined =>
  typeof told === 'string' && /^[\x21-\x7e]+$/.test(told) ? told.toLowerCase() : undefined

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
