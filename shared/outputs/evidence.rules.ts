import { evidenceTypes, fileLimit, type EvidenceType } from '#shared/outputs/output.ts'
import { readArchive } from '#shared/outputs/archive.ts'

const byExtension: Readonly<Record<string, EvidenceType>> = {
  ...Object.fromEntries(Object.entries(evidenceTypes).map(([type, extension]) => [extension, type as EvidenceType])),
  jpeg: 'image/jpeg',
}
/** What a browser says of a file that its system does not know. */
const vague = new Set(['application/octet-stream', 'application/zip', 'application/x-zip-compressed'])

/** The type that a name promises, if it is one that we take. */
export const typeByName = (name: string): EvidenceType | undefined =>
  byExtension[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']

type Promised = { readonly name: string; readonly size: number; readonly type: string }

/** [O18] Why a file is not even offered a place. */
export function promiseFault({ name, size, type }: Promised) {
  if (size === 0) return { code: 'FILE_EMPTY', tells: {} } as const
  if (size > fileLimit) return { code: 'FILE_TOO_LARGE', tells: { limit: fileLimit } } as const
  const named = typeByName(name)
  if (!named) return { code: 'FILE_TYPE_REFUSED', tells: {} } as const
  if (type !== named && !vague.has(type)) return { code: 'FILE_TYPE_DIFFERS', tells: {} } as const
  return undefined
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign)
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** Readers of PDF look for its mark in the first kilobyte. */
const isPdf = (bytes: Uint8Array) => latin(bytes.subarray(0, 1024)).includes('%PDF-')
const isPng = (bytes: Uint8Array) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)
/** The old container of Office, which also wraps new files with a password. */
const isCompound = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

type ContentFault = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_TYPE_DIFFERS' | 'FILE_UNSAFE'

const looksLike: Readonly<Record<EvidenceType, (bytes: Uint8Array) => ContentFault | undefined>> = {
  'application/pdf': (bytes) => (isPdf(bytes) ? undefined : 'FILE_TYPE_DIFFERS'),
  'image/png': (bytes) => (isPng(bytes) ? undefined : 'FILE_TYPE_DIFFERS'),
  'image/jpeg': (bytes) => (isJpeg(bytes) ? undefined : 'FILE_TYPE_DIFFERS'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) =>
    officeFault(bytes, 'word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (bytes) => officeFault(bytes, 'xl/workbook.xml'),
}

/** [O19] What the bytes themselves say against the type that was promised. */
export function contentFault(bytes: Uint8Array, type: EvidenceType): ContentFault | undefined {
  if (bytes.length === 0) return 'FILE_EMPTY'
  if (bytes.length > fileLimit) return 'FILE_TOO_LARGE'
  return looksLike[type](bytes)
}

const mostEntries = 1000
const mostTimes = 100
const macro = /(^|\/)(vbaProject\.bin|vbaData\.xml)$/i
const outside = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i

function officeFault(bytes: Uint8Array, heart: string): ContentFault | undefined {
  if (isCompound(bytes)) return 'FILE_UNSAFE'
  const entries = readArchive(bytes, mostEntries)
  if (entries === 'not-an-archive') return 'FILE_TYPE_DIFFERS'
  if (entries === 'too-many' || entries === 'broken') return 'FILE_UNSAFE'
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (!has('[Content_Types].xml') || !has(heart)) return 'FILE_TYPE_DIFFERS'
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const isUnsafe =
    unpacked > bytes.length * mostTimes ||
    entries.some(({ name, isEncrypted, isLink }) => isEncrypted || isLink || macro.test(name) || outside.test(name))
  return isUnsafe ? 'FILE_UNSAFE' : undefined
}
