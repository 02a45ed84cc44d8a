import { expect, test } from 'vitest'
import { following } from '#functions/kernel/following.ts'

/** Something that may change or be out of reach, with a clock in the test's hand. */
function followed(first: string, fresh?: number) {
  const state = { told: first, isThere: true, now: 0, asked: 0, made: 0, faults: [] as unknown[] }
  const ask = () => {
    state.asked += 1
    return state.isThere ? Promise.resolve(state.told) : Promise.reject(new Error('out of reach'))
  }
  const make = (told: string) => {
    if (told === 'broken') throw new Error('it has another shape')
    return { told, number: (state.made += 1) }
  }
  const current = following(ask, make, (fault) => state.faults.push(fault), {
    clock: () => state.now,
    ...(fresh !== undefined && { fresh }),
  })
  return { state, current, minutes: (count: number) => void (state.now += count * 60_000) }
}

test('what is asked for at once is asked once, and kept for five minutes', async () => {
  const { state, current, minutes } = followed('a')
  const [one, other] = await Promise.all([current(), current()])
  expect(one).toBe(other)
  minutes(4.9)
  await current()
  expect(state).toMatchObject({ asked: 1, made: 1 })
})

test('after five minutes it is asked for again, and made anew only when it is another', async () => {
  const { state, current, minutes } = followed('a')
  const first = await current()
  minutes(5)
  expect(await current()).toBe(first)
  state.told = 'b'
  minutes(5)
  expect(await current()).toEqual({ told: 'b', number: 2 })
})

test('what is known stays when it is out of reach or broken, is told, and is asked for after half a minute', async () => {
  const { state, current, minutes } = followed('a')
  await current()
  state.isThere = false
  minutes(5)
  expect(await current()).toMatchObject({ told: 'a' })
  Object.assign(state, { isThere: true, told: 'broken' })
  minutes(0.4)
  await current()
  expect(state.asked).toBe(2)
  minutes(0.1)
  expect(await current()).toMatchObject({ told: 'a' })
  state.told = 'b'
  minutes(0.5)
  expect(await current()).toMatchObject({ told: 'b' })
  expect(state.faults).toHaveLength(2)
})

test('what was never known fails, and is asked for anew at the next time', async () => {
  const { state, current } = followed('a')
  state.isThere = false
  await expect(current()).rejects.toThrow('out of reach')
  state.isThere = true
  expect(await current()).toMatchObject({ told: 'a' })
})

test('what may be asked for at any time is asked for each time, and still made only when it is another', async () => {
  const { state, current } = followed('a', 0)
  await current()
  expect(await current()).toEqual({ told: 'a', number: 1 })
  state.told = 'b'
  expect(await current()).toEqual({ told: 'b', number: 2 })
  expect(state.asked).toBe(3)
})
