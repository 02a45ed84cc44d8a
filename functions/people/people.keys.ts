import { createHash } from 'node:crypto'

export { rightsKey } from '#functions/kernel/rpc.ts'

export const deskKey = (person: string) => ({ pk: `PERSON#${person}`, sk: 'DESK' })
export const unitKey = (unit: string) => ({ pk: 'AGENCY', sk: `UNIT#${unit}` })
export const unitPersonKey = (unit: string, person: string) => ({ pk: `UNIT#${unit}`, sk: `PERSON#${person}` })
export const loginKey = (person: string, session: string) => ({ pk: `PERSON#${person}`, sk: `LOGIN#${session}` })

/** A subject is unique only within its issuer. */
export const subjectKey = (issuer: string, subject: string) => ({
  pk: `SUBJECT#${createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url')}`,
  sk: 'META',
})
