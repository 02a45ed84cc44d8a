import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeMailer, messageId, type Mailer, type NamedMail } from '#functions/kernel/mail.ts'
import { invitationMail } from '#functions/notifications/invitation-mail.ts'

const folders = ['.local/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
const binary = folders.map((folder) => join(folder, 'mailpit')).find((file) => existsSync(file)) ?? 'mailpit'
const from = { name: 'Portal Balai', email: 'portal@contoh.invalid' }

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })

let mailpit: ChildProcess | undefined
let api = ''
let mailer: Mailer | undefined

beforeAll(async () => {
  const [smtp, web] = [await freePort(), await freePort()]
  const child = spawn(binary, [
    '--smtp',
    `127.0.0.1:${smtp}`,
    '--listen',
    `127.0.0.1:${web}`,
    '--disable-version-check',
    '--smtp-disable-rdns',
    '--smtp-allowed-recipients',
    '@contoh\\.invalid$',
  ])
  mailpit = child
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      reject(new Error(`mailpit ended with ${String(code)}`))
    })
    const heard = (chunk: Buffer) => {
      if (String(chunk).includes('accessible via')) resolve()
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
  })
  api = `http://127.0.0.1:${web}/api/v1`
  mailer = makeMailer({ host: '127.0.0.1', port: smtp, from })
}, 30_000)

afterAll(async () => {
  mailer?.close()
  if (!mailpit || mailpit.exitCode !== null) return
  const ended = new Promise((resolve) => mailpit?.once('exit', resolve))
  mailpit.kill()
  await ended
})

const send = async (mail: NamedMail) => {
  if (!mailer) throw new Error('no mailer')
  await mailer.send(mail)
}
type Listed = {
  readonly messages: readonly { readonly ID: string; readonly MessageID: string; readonly Subject: string }[]
}
const list = async () => ((await (await fetch(`${api}/messages`)).json()) as Listed).messages
async function raw(name: string) {
  const found = (await list()).find(({ MessageID }) => `<${MessageID}>` === messageId(name, 'contoh.invalid'))
  return (await fetch(`${api}/message/${found?.ID ?? 'none'}/raw`)).text()
}

const invitation = (news: 'invited' | 'cancelled') =>
  invitationMail({
    news,
    meeting: {
      id: 'mtg_0190c0ffee',
      title: 'Rapat “mingguan” – é',
      startsAt: '2026-09-09T06:00:00.000Z',
      endsAt: '2026-09-09T07:00:00.000Z',
      zone: 'Asia/Jakarta',
      sequence: 0,
      agenda: [],
      chair: { name: 'Siti Aminah, S.H., M.H.', email: 'siti@contoh.invalid' },
    },
    to: {
      kind: 'staff',
      name: 'Rina "R" Wulandari, S.E.',
      email: 'rina@contoh.invalid',
      zone: 'Asia/Jakarta',
      language: 'id',
      url: 'https://balai.contoh.invalid/rapat/1',
    },
    attendees: [{ name: 'Rina "R" Wulandari, S.E.', email: 'rina@contoh.invalid' }],
    stamp: '2026-09-01T02:00:00.000Z',
  })

describe('mails on a real mail server', () => {
  test.each([
    ['invited', 'REQUEST'],
    ['cancelled', 'CANCEL'],
  ] as const)(
    '[N10] %s arrives as text, HTML and calendar with method=%s, and with invite.ics',
    async (news, method) => {
      const mail = invitation(news)
      await send({ ...mail, name: `mtg_0190c0ffee/${news}/rina` })
      const source = await raw(`mtg_0190c0ffee/${news}/rina`)
      const types = [...source.matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type]) => type)
      expect(types).toEqual([
        'multipart/mixed',
        'multipart/alternative',
        'text/plain',
        'text/html',
        'text/calendar',
        'application/ics',
      ])
      expect(source).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}\\r?\\n`, 'i'))
      expect(source).toMatch(/Content-Disposition: attachment; filename=invite\.ics/i)

      const id = (await list()).find(({ Subject }) => Subject === mail.subject)?.ID ?? 'none'
      const message = (await (await fetch(`${api}/message/${id}`)).json()) as {
        Text: string
        HTML: string
        To: unknown
        Attachments: { FileName: string; PartID: string }[]
        Inline: { ContentType: string; PartID: string }[]
      }
      expect(message.To).toEqual([{ Name: 'Rina "R" Wulandari, S.E.', Address: 'rina@contoh.invalid' }])
      expect(message.Text.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim())
      expect(message.HTML.replaceAll('\r\n', '\n').trim()).toBe(mail.html.trim())
      const files = [...message.Attachments, ...message.Inline]
      expect(message.Attachments.map((file) => file.FileName)).toContain('invite.ics')
      for (const { PartID } of files)
        expect(await (await fetch(`${api}/message/${id}/part/${PartID}`)).text()).toBe(mail.ics)
    },
  )

  test('[N11] a repeat carries the same Message-ID', async () => {
    const mail = { ...invitation('invited'), name: 'fact#7/rina', subject: 'Ulangan' }
    await send(mail)
    await send(mail)
    const ids = (await list()).filter(({ Subject }) => Subject === 'Ulangan').map(({ MessageID }) => MessageID)
    expect(ids).toEqual(['fact=237=2frina@contoh.invalid', 'fact=237=2frina@contoh.invalid'])
  })

  test('[N6] a line break in a subject or a name opens no header', async () => {
    await send({
      name: 'sisipan',
      to: { name: 'Rina\r\nX-Sisipan: 1', email: 'rina@contoh.invalid' },
      subject: 'Satu\r\nBcc: jahat@contoh.invalid',
      text: 'x',
      html: '<p>x</p>',
    })
    expect(await raw('sisipan')).not.toMatch(/^(X-Sisipan|Bcc):/im)
  })

  test('[N12] a relay that is not there, or does not take the mail, is an error', async () => {
    const absent = makeMailer({ host: '127.0.0.1', port: await freePort(), from })
    await expect(absent.send({ ...invitation('invited'), name: 'x' })).rejects.toThrow()
    absent.close()
    await expect(
      send({ ...invitation('invited'), name: 'y', to: { name: 'Rina', email: 'rina@asing.invalid' } }),
    ).rejects.toThrow()
  })
})

test('[N11] different names give different ids of the shape that mail demands', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 300, size: 'max' }),
      fc.string({ minLength: 1, maxLength: 300, size: 'max' }),
      (one, other) => {
        expect(messageId(one, 'contoh.invalid')).toMatch(/^<[A-Za-z0-9_=-]{1,160}@contoh\.invalid>$/)
        expect(messageId(one, 'contoh.invalid') === messageId(other, 'contoh.invalid')).toBe(one === other)
      },
    ),
  )
})
