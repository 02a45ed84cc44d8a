import { cleanFileName } from '#shared/outputs/file-name.ts'

/** A download header of ASCII only (RFC 6266): a plain name for old readers and the whole name for the others. */
export function attachmentHeader(name: string): string {
  const clean = cleanFileName(name)
  const plain = clean.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const whole = encodeURIComponent(clean).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** The header of a file that is looked at in the portal. */
export const inlineHeader = (name: string): string => attachmentHeader(name).replace(/^attachment/, 'inline')
