import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import type { Login } from '#functions/kernel/config.ts'
import type { Credentials } from '#functions/kernel/post-form.ts'

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
type Sender = { readonly name: string; readonly email: string }
/** `login`: only where the relay asks for one. */
export type Relay = { readonly host: string; readonly port: number; readonly login?: Login | undefined }
export type Ses = {
  readonly region: string
  readonly endpoint?: string
  readonly credentials: () => Promise<Credentials>
}
export type Mailer = { readonly send: (mail: NamedMail) => Promise<void>; readonly close: () => void }

const own = { disableFileAccess: true, disableUrlAccess: true }
const loopback = /^(127\.0\.0\.1|::1|localhost)$/

/** Sends over SMTP, pooled, ten seconds of silence at most; rejects when the relay does not take the mail. */
export const makeMailer = ({ host, port, login, from }: Relay & { readonly from: Sender }): Mailer =>
  mailerOver(
    createTransport({
      host,
      port,
      secure: port === 465,
      // Plain text is for a relay on this very machine only.
      requireTLS: !loopback.test(host),
      ...(login && { auth: { user: login.user, pass: login.password } }),
      pool: true,
      maxConnections: 2,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
      ...own,
    }),
    from,
  )

/** Sends through SES, in the name of the function itself: no password. */
async function sesMailer({ from, ...place }: Ses & { readonly from: Sender }): Promise<Mailer> {
  const { connectSes } = await import('#functions/kernel/ses.ts')
  return mailerOver(createTransport({ SES: connectSes(place), ...own }), from)
}

/** The agency's way to send: over its relay where it names one, else through SES. */
export const connectMailer = (mail: Ses & Partial<Relay> & { readonly from: Sender }): Promise<Mailer> => {
  const { host, port = 587, login, from } = mail
  return host === undefined ? sesMailer(mail) : Promise.resolve(makeMailer({ host, port, login, from }))
}

function mailerOver(transport: Pick<Transporter, 'sendMail' | 'close'>, from: Sender): Mailer {
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
