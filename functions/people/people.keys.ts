import { createHash } from 'node:crypto'

export { rightsKey } from '#functions/kernel/rpc.ts'

export const profileKey = (person: string) => ({ pk: `PERSON#${person}`, sk: 'PROFILE' })
export const deskKey = (person: string) => ({ pk: `PERSON#${person}`, sk: 'DESK' })
export const unitKey = (unit: string) => ({ pk: 'AGENCY', sk: `UNIT#${unit}` })
export const unitPersonKey = (unit: string, person: string) => ({ pk: `UNIT#${unit}`, sk: `PERSON#${person}` })
export const loginKey = (person: string, session: string) => ({ pk: `PERSON#${person}`, sk: `LOGIN#${session}` })

const hashOf = (issuer: string, name: string) =>
  createHash('sha256')
    .update(JSON.stringify([issuer, name]))
    .digest('base64url')

/** A subject is unique only within its issuer. */
export const subjectKey = (issuer: string, subject: string) => ({
  pk: `SUBJECT#${hashOf(issuer, subject)}`,
  sk: 'META',
})
/** Whom an address that this issuer has verified may become, once. */
export const invitationKey = (issuer: string, email: string) => ({ pk: `INVITED#${hashOf(issuer, email)}`, sk: 'META' })
