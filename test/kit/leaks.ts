const base64Of = (text: string) => [0, 1, 2].map((shift) => Buffer.from(' '.repeat(shift) + text).toString('base64'))

/** Where a text lies inside base64 depends on what stands before it: the signs that are the same for each beginning. */
const insideBase64 = (text: string) =>
  base64Of(text).map((encoded, shift) => encoded.slice(shift === 0 ? 0 : 4, Math.floor(encoded.length / 4 - 1) * 4))

const swapped = (text: string) =>
  [...text].map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase())).join('')

/** The forms in which a text may leave: as it is, with other case, for an address, for JSON, in base64. */
const formsOf = (text: string): readonly string[] => [
  ...[text, swapped(text), encodeURIComponent(text), JSON.stringify(text).slice(1, -1)].map((form) =>
    form.toLowerCase(),
  ),
  ...[
    ...insideBase64(text),
    ...insideBase64(text).map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter((form) => form.length >= 8),
]

const nip = /(?<!\d)(?:19|20)\d{6}[ .-]?(?:19|20)\d{4}[ .-]?[12][ .-]?\d{3}(?!\d)/

/**
 * Every line in which one of the planted texts can be read, in any of its forms and also when it is split, or in which
 * somebody's NIP stands.
 */
export function leaks(lines: readonly string[], planted: Readonly<Record<string, string>>): readonly string[] {
  const faults = (line: string) => {
    const [small, dense] = [line.toLowerCase(), line.replaceAll(/[\s"'\\.,:;|+_-]/g, '').toLowerCase()]
    const found = Object.entries(planted).filter(
      ([, text]) =>
        formsOf(text).some((form) => line.includes(form) || small.includes(form)) ||
        dense.includes(text.replaceAll(/[\s"'\\.,:;|+_-]/g, '').toLowerCase()),
    )
    return [...found.map(([what]) => what), ...(nip.test(line) ? ['NIP'] : [])]
  }
  return lines.flatMap((line) => faults(line).map((what) => `${what}: ${line}`))
}
