import type { OutputsWords } from '#web/outputs/outputs-words.ts'

const roman: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' }

/** "Triwulan IV 2026", or the year itself. */
export function periodWords(t: OutputsWords, period: string): string {
  const [, year = period, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  return quarter === undefined ? year : t.quarter(roman[quarter] ?? quarter, year)
}
