import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMailer, type Mailer } from '#functions/kernel/mail.ts'
import { startMailbox } from '#infra/local/mailbox/mailbox.ts'
import { startMailpit } from '#infra/local/mailpit.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'

const ports = await freePorts()
const origin = `http://127.0.0.1:${String(ports.mailbox)}`
const ends: (() => Promise<void>)[] = []
let mailer: Mailer
beforeAll(async () => {
  const { mailpit: program } = await needPrograms(() => undefined)
  const dir = mkdtempSync(join(tmpdir(), 'balai-mailbox-'))
  const part = await startMailpit({ dir, web: ports.mailWeb, smtp: ports.mailSmtp, program })
  const mailbox = await startMailbox(ports.mailbox, `http://127.0.0.1:${String(ports.mailWeb)}/`)
  mailer = makeMailer({
    host: '127.0.0.1',
    port: ports.mailSmtp,
    from: { name: 'Balai', email: 'balai@contoh.example' },
  })
  ends.push(mailbox.stop, part.stop)
}, 300_000)
afterAll(async () => {
  mailer.close()
  for (const end of ends) await end()
})

const link = 'http://localhost:4800/tamu/lnk_1#1.rahasia&x'
const send = (subject: string) =>
  mailer.send({
    name: subject,
    to: { name: 'Budi Santoso', email: 'budi@contoh.example' },
    subject,
    text: `Masuk rapat:\n${link}\n<b>tebal</b>`,
    html: '<p>Masuk rapat</p>',
    ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    method: 'REQUEST',
  })
const page = async (path: string) => {
  const answer = await fetch(origin + path)
  return {
    status: answer.status,
    text: await answer.text(),
    policy: answer.headers.get('content-security-policy'),
    referrer: answer.headers.get('referrer-policy'),
  }
}
const press = (value: string, from?: string) =>
  fetch(`${origin}/tolak`, {
    method: 'POST',
    body: new URLSearchParams({ tolak: value }),
    redirect: 'manual',
    ...(from && { headers: { origin: from } }),
  })

test('mails are listed, the newest first, each with its text, its links to follow and its attachment', async () => {
  await send('Undangan <pertama>')
  await send('Undangan kedua')
  const { text, policy, referrer } = await page('/')
  expect(text.indexOf('Undangan kedua')).toBeLessThan(text.indexOf('Undangan &#60;pertama&#62;'))
  expect(text).toContain('Budi Santoso (budi@contoh.example)')
  expect(policy).toContain("default-src 'none'")
  expect(referrer).toBe('same-origin')

  const [, path = ''] = /href="(\/surel\/[^"]+)"/.exec(text) ?? []
  const mail = await page(path)
  const shown = link.replace('&', '&#38;')
  expect(mail.text).toContain(`<a href="${shown}">${shown}</a>`)
  expect(mail.text).toContain('&#60;b&#62;tebal&#60;/b&#62;')
  const [, attachment = ''] = /<a href="([^"]+)">invite\.ics<\/a>/.exec(mail.text) ?? []
  expect(await (await fetch(attachment)).text()).toContain('BEGIN:VCALENDAR')
  expect(await page('/surel/tidak-ada')).toMatchObject({ status: 404 })
})

test('mail is refused by a press of its own page only, says so, and is taken again', async () => {
  expect((await press('ya')).status).toBe(403)
  expect((await press('ya', 'http://elsewhere.example')).status).toBe(403)
  await send('Masih diterima')

  expect((await press('ya', origin)).status).toBe(303)
  await expect(send('Ditolak')).rejects.toThrow('451')
  expect((await page('/')).text).toContain('Surel sedang ditolak dengan sengaja.')

  await press('tidak', origin)
  await send('Diterima lagi')
  const { text } = await page('/')
  expect(text).toContain('Diterima lagi')
  expect(text).not.toContain('Surel sedang ditolak')
})
