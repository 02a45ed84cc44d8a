import { settle, type Result } from '#web/kernel/api.ts'
import { hashFile } from '#web/outputs/hash-file.ts'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import type { EvidenceFile, OutputId } from '#shared/outputs/output.ts'

/** The bytes of a file as the store gave them, and whether their hash is the one that was recorded. */
export type LoadedFile = { readonly bytes: Blob; readonly isSame: boolean }

const latest = new Map<string, LoadedFile>()
const mostKept = 4

/** Fetches a file's kept bytes by a link of one minute; the last few stay in memory for turning back. */
export async function loadFile(output: string, file: EvidenceFile): Promise<Result<LoadedFile>> {
  const known = latest.get(file.upload)
  if (known) return { ok: true, answer: known }
  const link = await settle(outputsApi.fileLink({ id: output as OutputId, upload: file.upload, as: 'view' }))
  if (!link.ok) return link
  const bytes = await read(link.answer.url)
  if (!bytes) return { ok: false, code: 'OFFLINE', tells: {} }
  const loaded = { bytes, isSame: (await hashFile(bytes)) === file.sha256 }
  latest.set(file.upload, loaded)
  for (const oldest of [...latest.keys()].slice(0, -mostKept)) latest.delete(oldest)
  return { ok: true, answer: loaded }
}

async function read(url: string): Promise<Blob | undefined> {
  try {
    const reply = await fetch(url, { credentials: 'omit' })
    return reply.ok ? await reply.blob() : undefined
  } catch {
    return undefined
  }
}

/** Gives a file to the reader's own device. */
export async function saveFile(output: string, upload: EvidenceFile['upload']): Promise<Result<undefined>> {
  const link = await settle(outputsApi.fileLink({ id: output as OutputId, upload, as: 'save' }))
  if (!link.ok) return link
  location.assign(link.answer.url)
  return { ok: true, answer: undefined }
}
