import { refuse } from '#functions/kernel/table.ts'
import type { EvidenceServices } from '#functions/outputs/check-evidence.ts'
import { attachmentHeader, inlineHeader } from '#functions/outputs/file-names.ts'
import { readOutput, readUpload } from '#functions/outputs/outputs.store.ts'
import type { EvidenceType } from '#shared/outputs/output.ts'
import type { Reader } from '#shared/outputs/reader.rules.ts'

type Wanted = { readonly id: string; readonly upload: string; readonly as?: 'view' | 'save' | undefined }

const shown: ReadonlySet<EvidenceType> = new Set(['application/pdf', 'image/png', 'image/jpeg'])
const linkSeconds = 60

/** A link to the kept copy of one file of an output, for whoever the output exists for. */
export async function linkFile({ table, files }: EvidenceServices, by: Reader, { id, upload, as = 'save' }: Wanted) {
  const output = await readOutput(table, id, by)
  if (!output) return refuse('NOT_FOUND')
  const file = output.versions.flatMap((version) => version.files).find((each) => each.upload === upload)
  const kept = file && (await readUpload(table, upload))
  if (!file || kept?.keptKey === undefined || kept.keptObject === undefined) return refuse('FILE_MISSING')
  const disposition = as === 'view' && shown.has(file.type) ? inlineHeader(file.name) : attachmentHeader(file.name)
  const of = { key: kept.keptKey, version: kept.keptObject }
  const url = await files.link({ ...of, disposition, type: file.type, seconds: linkSeconds })
  return { done: true, answer: { url, file } } as const
}
