import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import type { Table } from '#functions/kernel/table.ts'
import { shift } from '#shared/kernel/time.ts'
import type { Worker } from '#shared/work/task.ts'
import { plants, sound, type Way } from '#test/faults/planted.ts'
import { answered, friday, wish, workplace } from '#test/kit/workplace.ts'

/** A table whose next transaction stops at the gate: before it is sent, or after it is done and before it is answered. */
function gated(table: Table, where: 'before' | 'after') {
  const [arrived, opened] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  let isFirst = true
  const send = async (command: unknown) => {
    const stops = isFirst && command instanceof TransactWriteCommand
    if (!stops) return table.client.send(command as never)
    isFirst = false
    const stop = () => (arrived.resolve(undefined), opened.promise)
    if (where === 'before') await stop()
    const reply = await table.client.send(command)
    if (where === 'after') {
      await stop()
      throw Object.assign(new Error('the answer is lost'), { name: 'TimeoutError' })
    }
    return reply
  }
  const client = Object.assign(Object.create(table.client) as DynamoDBDocumentClient, { send: send as never })
  const open = () => {
    opened.resolve(undefined)
  }
  return { table: { ...table, client }, arrived: arrived.promise, open }
}

const until = shift(friday, { hours: 8 })

/** Rina has read and is about to write; Andi comes in between, as a whole; then Rina's write goes on. */
async function between(way: Way, where: 'before' | 'after') {
  const w = await workplace(2)
  const [rina, andi] = w.workers as [Worker, Worker]
  const task = await w.add()
  const gate = gated(w.table, where)
  const slow = way.claim(gate.table, wish(rina.id, friday, 'rina'), rina, task, friday, until)
  await gate.arrived
  const quick = await way.claim(w.table, wish(andi.id, friday), andi, task, friday, until)
  gate.open()
  return { slow: await slow, quick, holder: (await w.read(task.id)).holder, rina, andi }
}

describe('a claim that another one overtakes', () => {
  test('[W3] between its read and its write is refused and told who was quicker', async () => {
    const { slow, quick, holder, andi } = await between(sound, 'before')
    expect([quick.done, holder]).toEqual([true, andi.id])
    expect(slow).toMatchObject({ done: false, refused: 'TASK_HELD', tells: { holder: andi.id, holderName: andi.name } })
  })

  test('[W3] [W8] after its write and before its answer loses: the first one has it and is told so', async () => {
    const { slow, quick, holder, rina } = await between(sound, 'after')
    expect(quick).toMatchObject({ done: false, refused: 'TASK_HELD', tells: { holder: rina.id } })
    expect(holder).toBe(rina.id)
    expect(await answered(slow)).toMatchObject({ holder: rina.id, fence: 2 })
  })

  test.each(['claim-without-condition', 'claim-read-then-write', 'decide-on-index'] as const)(
    '[W3] the planted bug %s is caught: both are told yes',
    async (name) => {
      const { slow, quick } = await between(plants[name], 'before')
      expect([slow.done, quick.done]).toEqual([true, true])
    },
  )
})
