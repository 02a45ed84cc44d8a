import { GetObjectCommand } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readAll } from '#functions/kernel/read.ts'
import { uploadKey } from '#functions/outputs/outputs.keys.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { postFile } from '#infra/local/seed/evidence.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import type { Held } from '#infra/rehearsal/smoke/work.ts'
import { until } from '#infra/rehearsal/until.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * A file goes to the bucket by the form that the portal signed. Nobody says that it is there: the bucket's event brings
 * it to its check, whose hash is that of the bytes that the bucket keeps.
 */
export async function evidence({ as, table, objects, deployed }: Place, { task, fence, login }: Held): Promise<void> {
  const bytes = new TextEncoder().encode('%PDF-1.7\nBerkas gladi')
  const sha256 = hashOf(bytes)
  const asked = { task, fence, name: 'Berkas gladi.pdf', size: bytes.length, type: 'application/pdf', sha256 }
  const form = await (await as(login)).outputs.startUpload(asked)
  await postFile(form, bytes)
  const { keptKey, keptObject } = await until('the check of the file', async () => {
    const upload = await readUpload(table, form.id)
    return upload?.state === 'clean' ? upload : undefined
  })
  const facts = await readAll(table, { of: uploadKey(form.id).pk, beginsWith: 'FACT#' })
  const checked = facts.find(({ type }) => type === 'upload-checked') as { data?: { sha256?: string } } | undefined
  const kept = await objects.send(
    new GetObjectCommand({ Bucket: deployed.bucket, Key: keptKey, VersionId: keptObject }),
  )
  const read = (await kept.Body?.transformToByteArray()) ?? new Uint8Array()
  assert.deepEqual([checked?.data?.sha256, hashOf(read)], [sha256, sha256], 'the bucket keeps other bytes')
}
