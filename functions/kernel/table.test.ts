import { beforeEach, describe, expect, test } from 'vitest'
import { intentOf } from '#functions/kernel/intent.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { on } from '#shared/kernel/condition.ts'
import { defineFact } from '#shared/kernel/fact.ts'
import { freshTable } from '#test/kit/table.ts'

type Lamp = { lit: boolean; by: string; near: string; pk: string }
const lamp = on<Lamp>()
const lampLit = defineFact<{ by: string }>()('lamp-lit')
const key = { pk: 'LAMP#1', sk: 'META' }
const at = '2026-11-25T02:00:00.000Z'
const light = (table: Table, by: string, once: string, rev = 0) =>
  commit(
    table,
    intentOf(by, once, { light: by }, at),
    {
      lamp: {
        key,
        rev,
        must: [
          {
            code: 'LIT' as const,
            must: { op: 'any', of: [lamp.absent('lit'), lamp.equals('lit', false)] },
            tells: ['by', 'near'],
          },
        ],
        fact: lampLit.of({ by }, []),
        stamp: 'fence',
        set: { lit: true, by, near: new Set(['a']) },
      },
    },
    ({ lamp }) => ({ by, fence: lamp }),
  )

describe('commit', () => {
  let table: Table
  beforeEach(async () => {
    table = await freshTable()
  })

  test('writes the change, its fact and the answer together', async () => {
    expect(await light(table, 'rina', 'k1')).toEqual({ done: true, answer: { by: 'rina', fence: 1 } })
    const rows = await readAll(table, { of: 'LAMP#1' })
    expect(rows.map(({ sk }) => sk)).toEqual(['FACT#0000000001', 'META'])
    expect(rows[1]).toMatchObject({ rev: 1, fence: 1, lit: true })
  })

  test('the same key gives the same answer, with another wish it is refused', async () => {
    await light(table, 'rina', 'k1')
    expect(await light(table, 'rina', 'k1')).toEqual({ done: true, answer: { by: 'rina', fence: 1 } })
    const other = await commit(
      table,
      intentOf('rina', 'k1', { other: true }, at),
      { lamp: { key, rev: 1, set: { lit: false } } },
      () => ({}),
    )
    expect(other).toMatchObject({ done: false, refused: 'KEY_REUSED' })
  })

  test('of thirty who press at once one is told yes and the others who it was', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, (_, i) => light(table, `p${String(i)}`, 'k')))
    const won = all.filter(({ done }) => done)
    expect(won).toHaveLength(1)
    const holder = (await readOne(table, key))?.['by']
    for (const outcome of all)
      if (!outcome.done)
        expect(outcome).toEqual({ done: false, refused: 'LIT', tells: { by: holder, near: new Set(['a']) } })
  })

  test('a rev that is stale and nothing else is tried once more', async () => {
    await light(table, 'rina', 'k1')
    await commit(
      table,
      intentOf('rina', 'k2', {}, at),
      { lamp: { key, rev: 1, fact: lampLit.of({ by: 'x' }, []), set: { lit: false } } },
      () => ({}),
    )
    expect(await light(table, 'andi', 'k3', 1)).toEqual({ done: true, answer: { by: 'andi', fence: 3 } })
  })
})
