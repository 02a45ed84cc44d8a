import { createHash } from 'node:crypto'
import { completeUpload } from '#functions/outputs/complete-upload.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { startUpload } from '#functions/outputs/start-upload.ts'
import type { DemoFile } from '#infra/local/demo/results.ts'
import { demoPdf } from '#infra/local/seed/demo-pdf.ts'
import { made, seedIntent, type SeedingFiles } from '#infra/local/seed/seeding.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import { fileOf } from '#shared/outputs/upload.ts'
import type { Worker } from '#shared/work/task.ts'

type Held = { readonly task: string; readonly fence: number }
const tries = 12

/** Sends a file to the store as a browser does, once; answers it as its check left it. */
export async function seedEvidence(
  seeding: SeedingFiles,
  by: Worker,
  { task, fence }: Held,
  file: DemoFile,
  id: Id<'upl'>,
): Promise<EvidenceFile> {
  const { table, files, now } = seeding
  const before = await readUpload(table, id)
  if (before?.state === 'clean') return fileOf(before)
  const bytes = await demoPdf(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const asked = { task, fence, name: file.name, size: bytes.length, type: 'application/pdf', sha256 }
  const form = await made(`offer ${id}`, startUpload(table, files, seedIntent(id, now), by, asked, id, now))
  if (!form) throw new Error(`the seed has no form for ${id}`)
  await postFile(form, bytes)
  for (let attempt = 1; attempt <= tries; attempt++) {
    const outcome = await completeUpload({ table, files }, by.id, id, now)
    // The event of the store may have begun the same check.
    if (!outcome.done && outcome.refused === 'FILE_NOT_READY') continue
    const checked = await made(`check ${id}`, Promise.resolve(outcome))
    if (checked?.file) return checked.file
  }
  throw new Error(`the seed's file ${id} is still being checked`)
}

/** Posts a file to the store as a browser does, by a form that the portal signed. */
export async function postFile(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array,
): Promise<void> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(bytes)]))
  const { ok, status } = await fetch(url, { method: 'POST', body })
  if (!ok) throw new Error(`the file store answered ${String(status)} to a file`)
}
