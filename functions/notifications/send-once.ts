import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import { hashOf } from '#functions/kernel/session.ts'
import type { Table } from '#functions/kernel/table.ts'
import { forget, touch } from '#functions/kernel/touch.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

/** Longer than a try lives: connection, greeting and silence of the relay together. */
const trying = { seconds: 30 }
const kept = { hours: 24 * 30 }

/**
 * Sends a mail once for its name, however often a fact comes. The mark stands before the mail; one that a dead try left
 * is taken over after half a minute, one of a refused mail is taken away. Until then a delivery that meets it fails, so
 * that the fact comes again: nobody else would send what died with its process.
 */
export async function sendOnce(table: Table, mailer: Mailer, mail: NamedMail, now: string): Promise<void> {
  const key = { pk: `SENT#${hashOf(mail.name)}`, sk: 'META' }
  const mark = await touch(table, 'sent-mark', {
    key,
    must: [
      { code: 'SENT', must: { op: 'absent', field: 'sentAt' } },
      {
        code: 'TRYING',
        must: {
          op: 'any',
          of: [
            { op: 'absent', field: 'tryingUntil' },
            { op: 'before', field: 'tryingUntil', value: now },
          ],
        },
      },
    ],
    set: { tryingUntil: shift(now, trying), expiresAt: toEpochSeconds(shift(now, kept)) },
  })
  if (!mark.done && mark.refused === 'SENT') return
  if (!mark.done) throw new Error('another try may be sending this mail')
  try {
    await mailer.send(mail)
  } catch (error) {
    await forget(table, 'sent-mark', key)
    throw error
  }
  await touch(table, 'sent-mark', { key, set: { sentAt: now } })
}
