import { settle, type Result } from '#web/kernel/api.ts'
import { hashFile } from '#web/outputs/hash-file.ts'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { postFile } from '#web/outputs/post-file.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import type { TaskId } from '#shared/work/task.ts'

export type Stage = 'hashing' | 'sending' | 'checking'

/** The task that a file is for, under the claim that its holder has now. */
export type Desk = { readonly task: TaskId; readonly fence: number }

export type Uploading = {
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Blob }
  readonly desk: Desk
  /** The same over all tries of one file, so that one place is kept for it. */
  readonly key: string
  readonly onStage: (stage: Stage, sent: number) => void
  readonly signal: AbortSignal
}

type Failed = Extract<Result<EvidenceFile>, { ok: false }>

const failed = (code: string): Failed => ({ ok: false, code, tells: {} })
const checkWaits = [500, 1000, 2000, 4000, 8000]

/** One try of one file: hash, a place for it, the bytes straight to the store, and the check of what arrived. */
export async function uploadFile(upload: Uploading): Promise<Result<EvidenceFile>> {
  const { file, desk, key, onStage, signal } = upload
  onStage('hashing', 0)
  const sha256 = await hashFile(file.bytes)
  if (sha256 === undefined) return failed('FILE_UNREADABLE')
  const offer = { ...desk, name: file.name, size: file.bytes.size, type: file.type, sha256 }
  const place = await settle(outputsApi.startUpload(offer, { context: { key }, signal }))
  if (!place.ok) return place
  onStage('sending', 0)
  const posted = await postFile(place.answer, file.bytes, { onSent: (sent) => onStage('sending', sent), signal })
  if (posted === 'broken') return failed('OFFLINE')
  if (posted === 'refused') return failed('FILE_MISSING')
  onStage('checking', file.bytes.size)
  return check(place.answer.id, signal)
}

async function check(id: EvidenceFile['upload'], signal: AbortSignal): Promise<Result<EvidenceFile>> {
  const ask = () => settle(outputsApi.completeUpload({ id }, { context: { key: crypto.randomUUID() }, signal }))
  let told = await ask()
  for (const wait of checkWaits) {
    const isBusy = told.ok ? told.answer.state === 'pending' : told.code === 'FILE_NOT_READY'
    if (!isBusy || signal.aborted) break
    await new Promise((go) => setTimeout(go, wait))
    told = await ask()
  }
  if (!told.ok) return told
  const { file, refusedAs } = told.answer
  return file ? { ok: true, answer: file } : failed(refusedAs ?? 'FILE_NOT_READY')
}
