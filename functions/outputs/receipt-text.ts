// Signs that Liberation Sans, as pdfjs ships it, can print; a test reads each back from a PDF.
const latin = ' -~\u00a0-\u017f\u0192\u01fa-\u01ff\u0218-\u021b\u02c6\u02c7\u02c9\u02d8-\u02dd\u1e80-\u1e85\u1ef2\u1ef3'
const greekAndCyrillic = '\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0472\u0473\u0490\u0491'
const signs =
  '\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2190-\u2195\u2212\u2248\u2260\u2264\u2265\u25a1'
const unprintable = new RegExp(`[^${latin}${greekAndCyrillic}${signs}]`, 'gu')

/** The text in NFC with □ for every sign that the receipt's font lacks. */
export const printable = (text: string): string => text.toWellFormed().normalize('NFC').replace(unprintable, '□')

/** Hexadecimal digits in groups of eight, so that two people can compare them aloud. */
export const grouped = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? ''

/** "812 B", "1,2 MB": decimal units, one decimal at most. */
export function spokenSize(bytes: number, locale: string): string {
  const unit = bytes < 1_000 ? 0 : bytes < 999_950 ? 1 : 2
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000 ** unit)
  return `${amount} ${['B', 'kB', 'MB'][unit] ?? ''}`
}
