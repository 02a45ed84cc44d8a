import { readOne } from '#functions/kernel/read.ts'
import { takeNext } from '#functions/work/take-next.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { deskKey } from '#functions/work/work.keys.ts'
import { localCredentials } from '#test/kit/table.ts'
import { makeChance } from '#test/faults/chance.ts'
import { answered, friday, wish, workplace } from '#test/kit/workplace.ts'

export type Rush = { readonly taken: ReadonlySet<string>; readonly milliseconds: readonly number[] }

/** Everybody presses "take another" within 50 ms, each over a connection of their own; without faults. */
export async function rushForNext(people: number, seed: number): Promise<Rush> {
  const place = await workplace(people, { limit: 1000 })
  for (let i = 0; i < people * 2; i += 20) await Promise.all(Array.from({ length: 20 }, () => place.add()))
  const chance = makeChance(seed)
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''
  const desks = place.workers.map((by) => ({
    by,
    delay: chance.next() * 50,
    table: connectTable({ name: place.table.name, region: 'local', endpoint, credentials: localCredentials }),
  }))
  await Promise.all(desks.map(({ table, by }) => readOne(table, deskKey(by.id)))) // a desk is at work, its connection open
  const taken = new Set<string>()
  const milliseconds = await Promise.all(
    desks.map(async ({ by, delay, table }) => {
      await new Promise((go) => setTimeout(go, delay))
      const since = performance.now()
      const asked = { queue: place.queue.id }
      const until = '2026-11-30T02:00:00.000Z'
      const { id } = await answered(takeNext(table, wish(by.id, friday), by, asked, friday, until, chance.next))
      taken.add(id)
      return performance.now() - since
    }),
  )
  return { taken, milliseconds }
}
