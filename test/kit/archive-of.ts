type Member = {
  readonly name: string
  readonly content?: string
  readonly claims?: number
  readonly flags?: number
  readonly mode?: number
}

const text = new TextEncoder()

/** A ZIP archive of stored members; `claims`: the unpacked size that its directory says. */
export function archiveOf(members: readonly Member[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, content = '', claims, flags = 0, mode = 0o100644 } of members) {
    const [title, body] = [text.encode(name), text.encode(content)]
    const sizes = [body.length, claims ?? body.length] as const
    const local = header(
      30,
      0x04034b50,
      [
        [6, flags],
        [26, title.length],
      ],
      [
        [18, sizes[0]],
        [22, sizes[1]],
      ],
    )
    const entry = header(
      46,
      0x02014b50,
      [
        [8, flags],
        [28, title.length],
      ],
      [
        [20, sizes[0]],
        [24, sizes[1]],
        [38, mode * 0x10000],
        [42, at],
      ],
    )
    parts.push(local, title, body)
    directory.push(entry, title)
    at += local.length + title.length + body.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = header(
    22,
    0x06054b50,
    [
      [8, members.length],
      [10, members.length],
    ],
    [
      [12, size],
      [16, at],
    ],
  )
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

type Fields = readonly (readonly [offset: number, value: number])[]

function header(length: number, mark: number, shorts: Fields, longs: Fields): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, mark, true)
  for (const [offset, value] of shorts) view.setUint16(offset, value, true)
  for (const [offset, value] of longs) view.setUint32(offset, value, true)
  return bytes
}

/** The members that make an archive a Word document. */
export const wordMembers: readonly Member[] = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: '<document/>' },
]
