import { ORPCError } from '@orpc/client'
import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import { createFresh } from '#web/kernel/create-fresh.ts'

type Thing = { readonly id: string; readonly rows: readonly { readonly id: string; readonly name: string }[] }
const thing = (...names: string[]): Thing => ({ id: 'x', rows: names.map((name, i) => ({ id: String(i), name })) })
const settled = () => new Promise((done) => setTimeout(done))

describe('something that changes elsewhere', () => {
  const start = (call: (input: string) => Promise<Thing>) =>
    createRoot((dispose) => {
      const [input, setInput] = createSignal('a')
      return { fresh: createFresh(input, call), setInput, dispose }
    })

  test('shows the answer, then a newer one, and parts that did not change stay the same', async () => {
    const call = vi.fn().mockResolvedValueOnce(thing('eins', 'zwei')).mockResolvedValue(thing('eins', 'drei'))
    const { fresh, dispose } = start(call)
    await settled()
    const first = fresh.value()?.rows[0]
    fresh.refresh()
    await settled()
    expect(fresh.value()?.rows.map(({ name }) => name)).toEqual(['eins', 'drei'])
    expect(fresh.value()?.rows[0]).toBe(first)
    dispose()
  })

  test('keeps the last good answer when the next look fails, and says why', async () => {
    const call = vi
      .fn<(input: string) => Promise<Thing>>()
      .mockResolvedValueOnce(thing('eins'))
      .mockRejectedValueOnce(new ORPCError('NOT_FOUND', { defined: true }))
      .mockResolvedValue(thing('zwei'))
    const { fresh, dispose } = start(call)
    await settled()
    fresh.refresh()
    await settled()
    expect(fresh.value()?.rows[0]?.name).toBe('eins')
    expect(fresh.refused()?.code).toBe('NOT_FOUND')
    dispatchEvent(new Event('online'))
    await settled()
    expect(fresh.refused()).toBeUndefined()
    expect(fresh.value()?.rows[0]?.name).toBe('zwei')
    dispose()
  })

  test('many hints at once are two looks, not many', async () => {
    const call = vi.fn().mockResolvedValue(thing('eins'))
    const { fresh, dispose } = start(call)
    for (let i = 0; i < 20; i++) fresh.refresh()
    await settled()
    expect(call).toHaveBeenCalledTimes(2)
    dispose()
  })

  test('a late answer to an older question is not shown', async () => {
    let answerLate: (value: Thing) => void = () => undefined
    const call = vi.fn((input: string) =>
      input === 'a' ? new Promise<Thing>((done) => (answerLate = done)) : Promise.resolve(thing('neu')),
    )
    const { fresh, setInput, dispose } = start(call)
    setInput('b')
    await settled()
    answerLate(thing('alt'))
    await settled()
    expect(fresh.value()?.rows[0]?.name).toBe('neu')
    dispose()
  })
})
