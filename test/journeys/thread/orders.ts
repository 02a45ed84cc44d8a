import type { Delivery } from '#test/journeys/thread/deliveries.ts'
import { makeChance } from '#test/faults/chance.ts'

/** What is delivered, one burst after the other; a burst comes at once. */
export type Order = { readonly name: string; readonly bursts: readonly (readonly Delivery[])[]; readonly seed?: number }

const alone = (deliveries: readonly Delivery[]) => deliveries.map((each) => [each])

/** Each delivery of the walk in turn: twice at once, after everything else, and in the place of its neighbour. */
export const oneByOne = (walk: readonly Delivery[]): readonly Order[] =>
  walk.flatMap((each, i) => {
    const [before, after] = [walk.slice(0, i), walk.slice(i + 1)]
    const [next, ...rest] = after
    return [
      { name: `doubled: ${each.name}`, bursts: [...alone(before), [each, each], ...alone(after)] },
      { name: `late: ${each.name}`, bursts: alone([...before, ...after, each]) },
      ...(next ? [{ name: `swapped: ${each.name}`, bursts: alone([...before, next, each, ...rest]) }] : []),
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
  return { name: `seed ${String(seed)}`, bursts, seed }
}
