import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { crashes, lost, writeUnder, type WriteKind } from '#test/faults/acknowledged-writes.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'
import { staffOf, tableOf } from '#test/kit/staff-of.ts'

let portal: RunningPortal
let table: Table
beforeAll(async () => {
  portal = await runPortal({ isDurable: true })
  table = tableOf(portal)
}, 120_000)
afterAll(async () => {
  table.client.destroy()
  await portal.stop()
})

async function notes(): Promise<WriteKind> {
  const rina = await staffOf(portal, table, 'rina')
  const { id } = await rina.work.add({
    queue: policyQueue.id,
    title: 'Catatan yang tidak boleh hilang',
    due: '2026-12-01',
    points: 1,
  })
  return {
    name: 'note',
    write: async (serial, key) =>
      (await rina.work.addNote({ id, text: `Catatan ${String(serial)}` }, { context: { key } })).note,
    readBack: async () => {
      const rows = await readAll(table, { of: `TASK#${id}` })
      const texts = rows.filter(({ kind }) => kind === 'note').map(({ text }) => text)
      const told = rows.filter(({ type }) => type === 'note-added').map(({ data }) => (data as { text: string }).text)
      return (_, serial) => {
        const [written, recorded] = [texts, told].map(
          (all) => all.filter((text) => text === `Catatan ${String(serial)}`).length,
        )
        return written === recorded ? (written ?? 0) : -1
      }
    },
  }
}

test('500 acknowledged writes survive five kills of the API and five stops of the database', async () => {
  const count = 500
  const troubles = crashes(portal, count, 5)
  const acknowledged = await writeUnder([await notes()], count, 8, troubles.trouble)
  await troubles.settled()
  expect(troubles.fired()).toBe(10)
  expect(acknowledged).toHaveLength(count)
  expect(await lost(acknowledged)).toEqual([])
}, 300_000)
