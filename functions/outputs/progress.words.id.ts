import type { ProgressWords } from '#shared/outputs/progress.ts'

const amount = (quantity: number, measure: string) =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }).format(quantity)} ${measure}`

/** e-Kinerja takes Indonesian only, so that these lines have no other language. */
export const id: ProgressWords = {
  submitted: ({ time, title, number, version, quantity, measure, indicatorName }) =>
    `${time} Menyerahkan hasil "${title}" (${number}, versi ${version}): ${amount(quantity, measure)} untuk indikator "${indicatorName}".`,
  approved: ({ time, title, number, version, quantity, measure, indicatorName }) =>
    `${time} Hasil "${title}" (${number}, versi ${version}) disetujui: ${amount(quantity, measure)} dihitung pada indikator "${indicatorName}".`,
}
