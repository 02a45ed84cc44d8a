const limit = 255
const extensionLimit = 20
// C0, DEL, C1, line separators; signs that turn the direction of a text or have no width (joiners stay: emoji need them).
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/**
 * The name under which we keep and give back a file: NFC, without folders, control and direction signs or a dot at the
 * end, at most 255 bytes of UTF-8 with its extension kept. Idempotent; never empty.
 */
export function cleanFileName(name: string): string {
  const visible = name.toWellFormed().replace(unseen, '').normalize('NFC')
  const parts = visible
    .split(/[/\\]/)
    .map(trimmed)
    .filter((part) => part !== '')
  return shortened(parts.at(-1) ?? 'berkas')
}

/** Two names of one file: composed or decomposed, with or without a folder in front. */
export const sameFileName = (one: string, other: string): boolean => cleanFileName(one) === cleanFileName(other)

const trimmed = (name: string) => name.trimStart().replace(/[\s.]+$/u, '')

function shortened(name: string): string {
  if (bytes(name) <= limit) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && bytes(name.slice(dot)) <= extensionLimit ? name.slice(dot) : ''
  let room = limit - bytes(extension)
  let stem = ''
  for (const sign of name.slice(0, name.length - extension.length)) {
    room -= bytes(sign)
    if (room < 0) break
    stem += sign
  }
  return `${stem.trimEnd()}${extension}`.replace(/[\s.]+$/u, '')
}

function bytes(text: string): number {
  let sum = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    sum += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return sum
}
