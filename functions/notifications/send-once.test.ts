import { beforeEach, describe, expect, test } from 'vitest'
import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import type { Table } from '#functions/kernel/table.ts'
import { sendOnce } from '#functions/notifications/send-once.ts'
import { shift } from '#shared/kernel/time.ts'
import { freshTable } from '#test/kit/table.ts'

const now = '2026-11-25T02:00:00.000Z'
const mail: NamedMail = {
  name: 'TASK#1.FACT#0000000002.prs_x',
  to: { name: 'Dewi', email: 'dewi@x.example' },
  subject: 's',
  text: 't',
  html: 'h',
}

describe('a mail about a fact', () => {
  let table: Table
  let sent: NamedMail[]
  let isRefused: boolean
  const mailer: Mailer = {
    send: (each) => {
      if (isRefused) return Promise.reject(new Error('451'))
      sent.push(each)
      return Promise.resolve()
    },
    close: () => undefined,
  }

  beforeEach(async () => {
    table = await freshTable()
    sent = []
    isRefused = false
  })

  test('[N14] is sent once, also when the fact comes twice and at once', async () => {
    await Promise.allSettled([1, 2, 3].map(() => sendOnce(table, mailer, mail, now)))
    await sendOnce(table, mailer, mail, shift(now, { hours: 1 }))
    expect(sent).toEqual([mail])
  })

  test('[N14] is sent by the next delivery when the relay refused it', async () => {
    isRefused = true
    await expect(sendOnce(table, mailer, mail, now)).rejects.toThrow('451')
    isRefused = false
    await sendOnce(table, mailer, mail, now)
    expect(sent).toEqual([mail])
  })

  test('[N14] is not done while another try holds it: what died with its process is sent by a later delivery', async () => {
    const reached = Promise.withResolvers<undefined>()
    const dying: Mailer = {
      send: () => {
        reached.resolve(undefined)
        return new Promise(() => undefined)
      },
      close: () => undefined,
    }
    void sendOnce(table, dying, mail, now)
    await reached.promise
    const soon = shift(now, { seconds: 5 })
    await expect(sendOnce(table, mailer, mail, soon)).rejects.toThrow('another try')
    expect(sent).toEqual([])
    await sendOnce(table, mailer, mail, shift(now, { seconds: 31 }))
    expect(sent).toEqual([mail])
  })
})
