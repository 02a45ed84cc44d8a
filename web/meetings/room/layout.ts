/** A desktop or a phone on its side is wide, a phone held upright is tall. */
export type Shape = 'wide' | 'tall'

export type Layout = {
  readonly kind: 'grid' | 'spotlight'
  readonly columns: number
  readonly rows: number
  /** How many people's tiles are in view; the others are heard. */
  readonly places: number
}

type Row = { readonly upTo: number; readonly wide: readonly [number, number]; readonly tall: readonly [number, number] }

/** Columns and rows by the number of tiles. */
const grids: readonly Row[] = [
  { upTo: 1, wide: [1, 1], tall: [1, 1] },
  { upTo: 2, wide: [2, 1], tall: [1, 2] },
  { upTo: 4, wide: [2, 2], tall: [2, 2] },
  { upTo: 6, wide: [3, 2], tall: [2, 3] },
]

export const largestGrid = 6
const strip = { wide: 6, tall: 3 } as const

const spotlight = (shape: Shape): Layout => ({ kind: 'spotlight', columns: 1, rows: 1, places: strip[shape] })

/** What is left of the stage beside the sheet of a phone: three people in one row. */
export const rowBesideSheet: Layout = { kind: 'grid', columns: 3, rows: 1, places: 3 }

/**
 * Otomatis: one or two people large, up to six as tiles, more as speaker with a strip; a shared screen is large with
 * the people beneath. A phone held upright keeps its six tiles, the rest is heard.
 */
export function chooseLayout(people: number, isSharing: boolean, shape: Shape): Layout {
  if (isSharing || (people > largestGrid && shape === 'wide')) return spotlight(shape)
  const grid = grids.find(({ upTo }) => people <= upTo) ?? grids.at(-1)
  const [columns, rows] = grid?.[shape] ?? [1, 1]
  return { kind: 'grid', columns, rows, places: columns * rows }
}
