import { expect } from '@playwright/test'
import type { Place } from '#test/browser/thread/visitor.ts'

type Found = { readonly ID: string; readonly Subject: string }
type Part = { readonly PartID: string; readonly FileName: string }
type Whole = {
  readonly ID: string
  readonly Subject: string
  readonly Text: string
  readonly Attachments: readonly Part[]
}
/** A mail as its reader has it: subject, text, and the calendar entry when it carries one. */
export type Mail = { readonly subject: string; readonly text: string; readonly calendar: string }

const read = async <T>(place: Place, path: string) => (await fetch(`${place.mail}/api/v1/${path}`)).json() as Promise<T>

async function open(place: Place, id: string): Promise<Mail> {
  const { Subject, Text, Attachments } = await read<Whole>(place, `message/${id}`)
  const entry = Attachments.find(({ FileName }) => FileName === 'invite.ics')
  const calendar = entry ? await (await fetch(`${place.mail}/api/v1/message/${id}/part/${entry.PartID}`)).text() : ''
  return { subject: Subject, text: Text, calendar: calendar.replaceAll(/\r?\n[ \t]/g, '') }
}

/** Waits for a mail to somebody whose subject holds these words. */
export async function mailTo(place: Place, email: string, words: string): Promise<Mail> {
  const find = async () => {
    const query = encodeURIComponent(`to:"${email}" subject:"${words}"`)
    return (await read<{ messages: readonly Found[] }>(place, `search?query=${query}`)).messages
  }
  await expect.poll(async () => (await find()).length, { message: `a mail to ${email}: ${words}` }).toBe(1)
  return open(place, (await find())[0]?.ID ?? '')
}

/** A line of a calendar entry, without its parameters. */
export const lineOf = ({ calendar }: Mail, name: string): string | undefined =>
  new RegExp(String.raw`^${name}(?:;[^:\n]*)?:(.*?)\r?$`, 'm').exec(calendar)?.[1]
