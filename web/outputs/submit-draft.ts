import type { EvidenceFile, Submission, Verdict, Version } from '#shared/outputs/output.ts'

/** What an author typed; kept on the device until it is handed in. The files are kept beside it. */
export type SubmitDraft = {
  readonly summary: string
  readonly indicator: string
  readonly quantity: string
  readonly links: readonly string[]
  readonly isAuthentic: boolean
  /** By the point that they answer. */
  readonly answers: Readonly<Record<string, string>>
}

export const noSubmission: SubmitDraft = {
  summary: '',
  indicator: '',
  quantity: '',
  links: [],
  isAuthentic: false,
  answers: {},
}

export const mostLinks = 10

export const submitFields = {
  summary: 'hasil-uraian',
  indicator: 'hasil-indikator',
  quantity: 'hasil-jumlah',
  files: 'hasil-berkas',
  statement: 'hasil-pernyataan',
  link: (n: number) => `hasil-tautan-${String(n)}`,
  answer: (point: string) => `hasil-jawaban-${point}`,
}

/** A new version begins with what the last one said. */
export const draftFrom = ({ summary, indicator, quantity, links }: Version, language: string): SubmitDraft => ({
  ...noSubmission,
  summary,
  indicator,
  quantity: new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(quantity),
  links,
})

/** A draft found on the device; what does not fit is left out. */
export function cleanSubmission(found: unknown): SubmitDraft | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const given = found as Readonly<Record<string, unknown>>
  const text = (field: string) => (typeof given[field] === 'string' ? given[field] : '')
  const list = Array.isArray(given['links']) ? (given['links'] as readonly unknown[]) : []
  const answers = Object.entries((given['answers'] ?? {}) as Readonly<Record<string, unknown>>)
  return {
    summary: text('summary'),
    indicator: text('indicator'),
    quantity: text('quantity'),
    links: list.filter((link): link is string => typeof link === 'string').slice(0, mostLinks),
    isAuthentic: given['isAuthentic'] === true,
    answers: Object.fromEntries(answers.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  }
}

export const linksOf = ({ links }: SubmitDraft): readonly string[] =>
  links.map((link) => link.trim()).filter((link) => link !== '')

/** The points of the return that the next version answers. */
export const pointsToAnswer = (verdicts: readonly Verdict[], version: number): Verdict | undefined =>
  verdicts.find((verdict) => verdict.version === version && verdict.outcome === 'return')

export type Choice = Pick<Submission, 'indicator' | 'indicatorName' | 'measure' | 'period'>

/** What is handed in, once everything that it needs is there. */
export const submissionOf = (
  draft: SubmitDraft,
  choice: Choice,
  quantity: number,
  files: readonly EvidenceFile[],
): Submission => ({
  ...choice,
  summary: draft.summary,
  links: [...linksOf(draft)],
  files: files.map((file) => ({ ...file })),
  quantity,
  isAuthentic: true,
})
