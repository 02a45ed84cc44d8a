export type NipVerdict =
  | { readonly verdict: 'valid'; readonly kind: 'PNS' | 'PPPK' }
  | { readonly verdict: 'ask'; readonly reason: 'code-unknown' | 'appointed-too-young' }
  | { readonly verdict: 'invalid'; readonly reason: 'shape' | 'birth-date' | 'sequence' }

/** A NIP without the spaces and dots that people write for reading. */
export const nipDigits = (text: string): string => text.replace(/[\s.]/g, '')

/** [P7] What the 18 digits say; there is no check digit, so a valid number may still be nobody's. */
export function judgeNip(text: string): NipVerdict {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})[12](\d{3})$/.exec(nipDigits(text))
  if (!parts) return { verdict: 'invalid', reason: 'shape' }
  const [year = 0, month = 0, day = 0, appointed = 0, code = 0, sequence = 0] = parts.slice(1).map(Number)
  if (!isDate(year, month, day)) return { verdict: 'invalid', reason: 'birth-date' }
  if (sequence === 0) return { verdict: 'invalid', reason: 'sequence' }
  const kind = code >= 21 ? 'PPPK' : 'PNS'
  if (kind === 'PNS' && (code < 1 || code > 12)) return { verdict: 'ask', reason: 'code-unknown' }
  const age = kind === 'PNS' && code < month ? appointed - year - 1 : appointed - year
  return age < 18 ? { verdict: 'ask', reason: 'appointed-too-young' } : { verdict: 'valid', kind }
}

const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
