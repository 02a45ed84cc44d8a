import type { File } from '#test/architecture/tree.ts'

/** Account numbers that AWS's own documentation and emulators use for nobody. */
const nobodys = /^(123456789012|(\d)\2{11})$/

type Kind = { readonly what: string; readonly found: (text: string) => readonly string[] }

const all = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)].map(([whole, inside]) => inside ?? whole)

/** What an operator has in hand while deploying, and what must never be in this folder's history. */
const kinds: readonly Kind[] = [
  {
    what: 'an account number',
    found: (text) =>
      all(/(?:arn:aws[\w-]*:[\w-]*:[\w-]*:|aws:\/\/|account["']?: ?["'])(\d{12})\b/gi)(text).filter(
        (each) => !nobodys.test(each),
      ),
  },
  { what: 'an access key', found: all(/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g) },
  { what: 'a private key', found: all(/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}/g) },
  { what: 'a key pair of LiveKit', found: all(/"secret"\s*:\s*"([A-Za-z0-9]{48,})"/g) },
  {
    what: 'a token',
    found: all(/\bgh[pousr]_[A-Za-z0-9]{36}\b|\bxox[abp]-[\w-]{20,}|\beyJ[\w-]{20,}\.eyJ[\w-]{60,}\.[\w-]{40,}/g),
  },
]

/** Secrets and account numbers in files that everybody may read. */
export const privateFaults = (files: readonly File[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    kinds.flatMap(({ what, found }) => found(text).map((value) => `${path}: ${what} (${value.slice(0, 8)}…)`)),
  )
