import type { Agency } from '#infra/agency.ts'
import { portsOf } from '#infra/rehearsal/parts-beside.ts'

/** Asks the relay of the rehearsal what it has taken. */
const get = (agency: Agency, path: string) =>
  fetch(`http://127.0.0.1:${String(portsOf(agency).mailWeb)}/api/v1/${path}`)
const ask = async <T>(agency: Agency, path: string): Promise<T> => (await get(agency, path)).json() as Promise<T>

/** How many mails the relay has taken so far. */
export const mailCount = async (agency: Agency): Promise<number> =>
  (await ask<{ readonly total: number }>(agency, 'messages?limit=1')).total

type Found = { readonly messages: readonly { readonly ID: string }[] }
type Mail = { readonly Attachments: readonly { readonly FileName: string; readonly PartID: string }[] }

/** The calendar entry of the mail to somebody under a subject, line by line; undefined while there is none. */
export async function calendarOf(agency: Agency, email: string, subject: string): Promise<string | undefined> {
  const query = encodeURIComponent(`to:"${email}" subject:"${subject}"`)
  const [found] = (await ask<Found>(agency, `search?query=${query}`)).messages
  if (!found) return undefined
  const { Attachments } = await ask<Mail>(agency, `message/${found.ID}`)
  const part = Attachments.find(({ FileName }) => FileName === 'invite.ics')?.PartID ?? ''
  const reply = await get(agency, `message/${found.ID}/part/${part}`)
  return (await reply.text()).replaceAll(/\r?\n[ \t]/g, '')
}
