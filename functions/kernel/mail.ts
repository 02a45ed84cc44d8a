import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'

export type Mail = {
  readonly to: { readonly name: string; readonly email: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A calendar message and its METHOD, which the MIME part repeats. */
  readonly ics?: string
  readonly method?: 'REQUEST' | 'CANCEL'
}
/** A mail with the name of what it tells: the same name gives the same Message-ID. */
export type NamedMail = Mail & { readonly name: string }
export type MailSettings = {
  readonly host: string
  readonly port: number
  readonly from: { readonly name: string; readonly email: string }
}
export type Mailer = { readonly send: (mail: NamedMail) => Promise<void>; readonly close: () => void }

/** Sends over SMTP, pooled, ten seconds of silence at most; rejects when the relay does not take the mail. */
export function makeMailer({ host, port, from }: MailSettings): Mailer {
  const transport = createTransport({
    host,
    port,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1)
  return {
    async send({ name, to, subject, text, html, ics, method }) {
      await transport.sendMail({
        messageId: messageId(name, domain),
        from: { name: from.name, address: from.email },
        to: { name: to.name, address: to.email },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(ics !== undefined && method !== undefined
          ? { icalEvent: { method, filename: 'invite.ics', content: ics } }
          : {}),
      })
    },
    close: () => {
      transport.close()
    },
  }
}

/** Different names give different ids; what an id may not hold is written as its UTF-8 bytes, a long name as its hash. */
export function messageId(name: string, domain: string): string {
  const safe = name.replace(/[^A-Za-z0-9_-]/gu, (sign) =>
    [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  return `<${safe.length <= 160 ? safe : `sha256-${createHash('sha256').update(name).digest('hex')}`}@${domain}>`
}
