export type Amount =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' | 'wrong' }
  /** It can be read as thousands or as decimals: the writer is asked, never guessed for. */
  | { readonly kind: 'doubtful'; readonly thousands: string; readonly decimal: string }

const signs = { id: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const
const most = 1_000_000

/** An amount as people write it: "12", "2,5", "1.250,5"; in English the signs change places. */
export function readAmount(text: string, language: 'id' | 'en'): Amount {
  const { decimal, group } = signs[language]
  const plain = text.replace(/\s/g, '')
  if (plain === '') return { kind: 'empty' }
  const [whole = '', ...rest] = plain.split(decimal)
  const isGrouped = whole.includes(group)
  if (rest.length > 1 || !/^\d*$/.test(rest[0] ?? '')) return { kind: 'wrong' }
  if (isGrouped && rest.length === 0 && /^\d+[.,]\d+$/.test(whole)) {
    const [head = '', tail = ''] = whole.split(group)
    return { kind: 'doubtful', thousands: head + tail, decimal: `${head}${decimal}${tail}` }
  }
  if (isGrouped ? !new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole) : !/^\d+$/.test(whole)) {
    return { kind: 'wrong' }
  }
  const value = Number(`${whole.replaceAll(group, '')}.${rest[0] || '0'}`)
  return value >= 0.01 && value <= most ? { kind: 'number', value } : { kind: 'wrong' }
}
