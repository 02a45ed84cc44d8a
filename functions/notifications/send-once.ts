import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import { hashOf } from '#functions/kernel/session.ts'
import type { Table } from '#functions/kernel/table.ts'
import { forget, touch } from '#functions/kernel/touch.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

const trying = { minutes: 2 }
const kept = { hours: 24 * 30 }

/**
 * Sends a mail once for its name, however often a fact comes. The mark stands before the mail; one that a dead try left
 * is taken over after two minutes, one of a refused mail is taken away, so that the fact's next delivery sends it.
 */
export async function sendOnce(table: Table, mailer: Mailer, mail: NamedMail, now: string): Promise<void> {
  const key = { pk: `SENT#${hashOf(mail.name)}`, sk: 'META' }
  const mark = await touch(table, 'sent-mark', {
    key,
    must: [
      {
        code: 'SENT',
        must: {
          op: 'any',
          of: [
            { op: 'absent', field: 'tryingUntil' },
            { op: 'before', field: 'tryingUntil', value: now },
          ],
        },
      },
      { code: 'SENT', must: { op: 'absent', field: 'sentAt' } },
    ],
    set: { tryingUntil: shift(now, trying), expiresAt: toEpochSeconds(shift(now, kept)) },
  })
  if (!mark.done) return
  try {
    await mailer.send(mail)
  } catch (error) {
    await forget(table, 'sent-mark', key)
    throw error
  }
  await touch(table, 'sent-mark', { key, set: { sentAt: now } })
}
