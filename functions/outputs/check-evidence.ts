import { createHash } from 'node:crypto'
import type { Files, FileVersion } from '#functions/kernel/files.ts'
import { intentOf } from '#functions/kernel/intent.ts'
import { commit, type Table } from '#functions/kernel/table.ts'
import { touch } from '#functions/kernel/touch.ts'
import { keptKey, uploadKey } from '#functions/outputs/outputs.keys.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { any, on } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import { contentFault } from '#shared/outputs/evidence.rules.ts'
import { uploadChecked, uploadRefused } from '#shared/outputs/outputs.facts.ts'
import type { Upload } from '#shared/outputs/upload.ts'

export type EvidenceServices = { readonly table: Table; readonly files: Files }
/** `absent`: no bytes have come; `busy`: somebody else is checking them now. */
export type Check = { readonly upload: Upload } | 'absent' | 'busy'

const longestCheck = { seconds: -60 }
const tries = 6
const row = on<Upload>()

/**
 * Checks an upload once, whoever asks first: the author's completion or the event of the store. Pins one version of the
 * object, reads it, judges its bytes, and keeps a copy of what passed. `arrived`: the version that an event names.
 */
export async function checkEvidence(
  services: EvidenceServices,
  upload: Upload,
  now: string,
  arrived?: string,
): Promise<Check> {
  const { table, files } = services
  if (upload.state !== 'pending') return { upload }
  const version = upload.object ?? arrived ?? (await files.newest(upload.key))?.version
  if (version === undefined) return 'absent'
  const pinned = await touch(table, 'in-progress', {
    key: uploadKey(upload.id),
    must: [
      { code: 'PINNED', must: any(row.absent('object'), row.equals('object', version)) },
      { code: 'CHECKED', must: row.equals('state', 'pending') },
      { code: 'BUSY', must: any(row.absent('checkedSince'), row.before('checkedSince', shift(now, longestCheck))) },
    ],
    set: { kind: 'upload', object: version, checkedSince: now },
  })
  if (!pinned.done) {
    const old = pinned.old as unknown as Upload
    if (pinned.refused === 'BUSY') return 'busy'
    return pinned.refused === 'PINNED' ? checkEvidence(services, old, now) : { upload: old }
  }
  const object = { key: upload.key, version }
  const bytes = await files.read(object)
  if (!bytes) return 'absent'
  const fault = hashOf(bytes) === upload.sha256 ? contentFault(bytes, upload.type) : 'FILE_HASH_DIFFERS'
  return settle(services, upload, object, now, fault ?? (await keep(files, object, upload)))
}

/** As `checkEvidence`, of the row as it is now; waits a moment for a check that somebody else has begun. */
export async function checkPatiently(
  services: EvidenceServices,
  read: () => Promise<Upload | undefined>,
  now: string,
  arrived?: string,
): Promise<Check | undefined> {
  for (let attempt = 1; ; attempt++) {
    const upload = await read()
    const check = upload && (await checkEvidence(services, upload, now, arrived))
    if (check !== 'busy' || attempt === tries) return check
    await services.table.pause(attempt)
  }
}

/** Copies the checked version to where it is served from; what was copied is read and compared once more. */
async function keep(files: Files, object: FileVersion, { id, task, sha256 }: Upload): Promise<FileVersion> {
  const kept = await files.copy(object, keptKey(task, id))
  const bytes = await files.read(kept)
  if (!bytes || hashOf(bytes) !== sha256) throw new Error(`the copy of ${id} is not what was checked`)
  return kept
}

async function settle(
  { table }: EvidenceServices,
  upload: Upload,
  object: FileVersion,
  now: string,
  result: FileVersion | string,
): Promise<Check> {
  const { id, task, name, sha256, owner, rev } = upload
  const isRefused = typeof result === 'string'
  const told = { task, name, object: object.version }
  const outcome = await commit(
    table,
    intentOf('evidence', `${id}-${object.version}`, { id, object }, now),
    {
      upload: {
        key: uploadKey(id),
        must: [{ code: 'CHECKED', must: row.equals('state', 'pending') }],
        rev,
        fact: isRefused
          ? uploadRefused.of({ ...told, refusedAs: result }, [id, owner])
          : uploadChecked.of({ ...told, sha256, kept: result.version }, [id, owner]),
        set: isRefused
          ? { state: 'refused', refusedAs: result }
          : { state: 'clean', keptKey: result.key, keptObject: result.version },
        remove: ['checkedSince'],
      },
    },
    () => ({ id }),
  )
  const after = await readUpload(table, id)
  if (!after || after.state === 'pending')
    throw new Error(`the check of ${id} was not kept: ${outcome.done ? '' : outcome.refused}`)
  return { upload: after }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
