import type { Delivery } from '#test/journeys/thread/deliveries.ts'
import { makeChance } from '#test/faults/chance.ts'

/**
 * What is delivered, one burst after the other; a burst comes at once. `after`: so many of the walk's first deliveries
 * have come before, each alone and in its turn.
 */
export type Order = {
  readonly name: string
  readonly after: number
  readonly bursts: readonly (readonly Delivery[])[]
  readonly seed?: number
}

const alone = (deliveries: readonly Delivery[]) => deliveries.map((each) => [each])

/** Each delivery of the walk in turn: twice at once, after everything else, and in the place of its neighbour. */
export const oneByOne = (walk: readonly Delivery[]): readonly Order[] =>
  walk.flatMap((each, i) => {
    const left = walk.slice(i + 1)
    const [next, ...rest] = left
    return [
      { name: `doubled: ${each.name}`, after: i, bursts: [[each, each], ...alone(left)] },
      { name: `late: ${each.name}`, after: i, bursts: alone([...left, each]) },
      ...(next ? [{ name: `swapped: ${each.name}`, after: i, bursts: alone([next, each, ...rest]) }] : []),
    ]
  })

/**
 * All of the walk in an order that comes from the seed alone, three in ten of it twice or three times, up to four at
 * the same time. Not even the order of one record's facts is kept: no consumer asks for it.
 */
export function seededOrder(walk: readonly Delivery[], seed: number): Order {
  const chance = makeChance(seed)
  const again = (rate: number) => walk.filter(() => chance.happens(rate))
  const left = [...chance.shuffled([...walk, ...again(0.25), ...again(0.05)])]
  const bursts: Delivery[][] = []
  while (left.length > 0) bursts.push(left.splice(0, 1 + chance.below(4)))
  return { name: `seed ${String(seed)}`, after: 0, bursts, seed }
}
