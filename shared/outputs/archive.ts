/** An entry of a ZIP archive as its directory lists it. `size`: unpacked. */
export type Entry = {
  readonly name: string
  readonly size: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
}

const mark = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
const endSize = 22
const longestComment = 0xffff
const wide = 0xffffffff

/**
 * The directory of a ZIP archive, without unpacking anything. An archive that needs 64-bit numbers, or whose directory
 * does not add up, is `broken`: nothing below 50 MB needs them.
 */
export function readArchive(
  bytes: Uint8Array,
  most: number,
): readonly Entry[] | 'not-an-archive' | 'too-many' | 'broken' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < endSize || view.getUint32(0, true) !== mark.local) return 'not-an-archive'
  const end = findEnd(view)
  if (end === undefined) return 'broken'
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count > most) return 'too-many'
  if (start + size !== end) return 'broken'
  const entries: Entry[] = []
  let at = start
  while (at < end) {
    const next = readEntry(view, bytes, at, end)
    if (!next) return 'broken'
    entries.push(next.entry)
    at = next.at
  }
  return entries.length === count ? entries : 'broken'
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === mark.end && at + endSize + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  return undefined
}

const headerSize = 46
const symbolicLink = 0o120000
const kindOfFile = 0o170000

function readEntry(view: DataView, bytes: Uint8Array, at: number, end: number) {
  if (at + headerSize > end || view.getUint32(at, true) !== mark.entry) return undefined
  const flags = view.getUint16(at + 8, true)
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ]
  const mode = view.getUint32(at + 38, true) >>> 16
  const begin = at + headerSize
  const next = begin + nameLength + extra + comment
  if (next > end || packed === wide || size === wide) return undefined
  const name = decoded(bytes.subarray(begin, begin + nameLength))
  const entry: Entry = { name, size, isEncrypted: (flags & 1) === 1, isLink: (mode & kindOfFile) === symbolicLink }
  return { entry, at: next }
}

// The names that matter here are ASCII; others need only not to become one of them.
const decoded = (bytes: Uint8Array) => [...bytes].map((byte) => String.fromCharCode(byte)).join('')
