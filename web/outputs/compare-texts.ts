export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

const most = 4_000_000
const wordsOf = (text: string) => text.match(/\S+\s*|\s+/g) ?? []
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** What was taken out of a text and what was put in, word by word; very long texts line by line. */
export function compareTexts(before: string, after: string): readonly Piece[] {
  const words = [wordsOf(before), wordsOf(after)] as const
  const isLong = words[0].length * words[1].length > most
  const [old, next] = isLong ? [linesOf(before), linesOf(after)] : words
  return joined(pieces(old, next, lengths(old, next)))
}

/** How long the common rest is from each pair of places on, as one flat table. */
function lengths(old: readonly string[], next: readonly string[]): Uint32Array {
  const width = next.length + 1
  const table = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const here = i * width + j
      table[here] =
        old[i] === next[j]
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0)
    }
  }
  return table
}

function pieces(old: readonly string[], next: readonly string[], table: Uint32Array): readonly Piece[] {
  const width = next.length + 1
  const found: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < next.length) {
    const [a, b] = [old[i], next[j]]
    if (a !== undefined && a === b) {
      found.push({ kind: 'same', text: a })
      i += 1
      j += 1
    } else if (
      a !== undefined &&
      (b === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      found.push({ kind: 'removed', text: a })
      i += 1
    } else {
      found.push({ kind: 'added', text: b ?? '' })
      j += 1
    }
  }
  return found
}

function joined(all: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of all) {
    const last = runs.at(-1)
    if (last?.kind === piece.kind) runs.splice(-1, 1, { kind: piece.kind, text: last.text + piece.text })
    else runs.push(piece)
  }
  return runs
}
