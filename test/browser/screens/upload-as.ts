import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import type { TaskId } from '#shared/work/task.ts'
import type { PortalClient } from '#test/kit/client.ts'

export type Upload = (by: PortalClient, task: TaskId, fence: number, name: string) => Promise<EvidenceFile>

/** Uploads the same bytes under a name, straight to the store as a browser does, and waits for their check. */
export const uploadAs =
  (bytes: Uint8Array<ArrayBuffer>): Upload =>
  async (by, task, fence, name) => {
    const file = { name, size: bytes.length, type: 'application/pdf' }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { id, url, fields } = await by.outputs.startUpload({ task, fence, ...file, sha256 })
    const form = new FormData()
    for (const [key, value] of Object.entries(fields)) form.append(key, value)
    form.append('file', new Blob([bytes], { type: file.type }), name)
    const posted = await fetch(url, { method: 'POST', body: form })
    if (!posted.ok) throw new Error(`the store answered ${posted.status}`)
    let kept: EvidenceFile | undefined
    await expect.poll(async () => (kept = await checked(by, id)), { intervals: [100, 200, 400] }).toBeDefined()
    if (!kept) throw new Error('the check ended without a file')
    return kept
  }

async function checked(by: PortalClient, id: EvidenceFile['upload']): Promise<EvidenceFile | undefined> {
  await by.outputs.completeUpload({ id }).catch(() => undefined)
  return (await by.outputs.upload({ id })).file
}
