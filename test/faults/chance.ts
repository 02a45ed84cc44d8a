/** Chance that comes from a seed alone: the same seed, the same run of decisions. */
export type Chance = {
  /** 0 up to 1. */
  readonly next: () => number
  readonly happens: (rate: number) => boolean
  readonly below: (limit: number) => number
  readonly shuffled: <T>(items: readonly T[]) => readonly T[]
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    happens: (rate) => next() < rate,
    shuffled: (items) => {
      const left = [...items]
      return items.map(() => left.splice(below(left.length), 1)[0] as (typeof items)[number])
    },
  }
}

const wanted = Number(process.env['BATTERY_SEEDS'] ?? 1)

/** The seeds of this run: one, or as many as BATTERY_SEEDS says. */
export const seeds: readonly number[] = Array.from({ length: wanted }, (_, i) => 20261125 + i)
