import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import type { Ses } from '#functions/kernel/mail.ts'

/** What nodemailer sends through SES with. */
export function connectSes(place: Ses) {
  const limits = { maxAttempts: 3, requestHandler: { connectionTimeout: 2000, requestTimeout: 8000 } }
  return { sesClient: new SESv2Client({ ...place, ...limits }), SendEmailCommand }
}
