import type { OutputsWords } from '#web/outputs/outputs-words.ts'
import type { EvidenceFile, ReviewPoint } from '#shared/outputs/output.ts'

/** Where a point belongs: "Telaah.pdf, halaman 4"; nothing for the whole. */
export function placeOf(
  t: OutputsWords,
  { file, page }: Pick<ReviewPoint, 'file' | 'page'>,
  files: readonly EvidenceFile[],
): string {
  const name = files.find(({ upload }) => upload === file)?.name
  return [name, page !== undefined && t.onPage(page)].filter(Boolean).join(', ')
}
