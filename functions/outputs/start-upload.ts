import { takeToken } from '#functions/kernel/bucket.ts'
import type { Files } from '#functions/kernel/files.ts'
import type { Intent } from '#functions/kernel/intent.ts'
import { commit, refuse, type Table } from '#functions/kernel/table.ts'
import { quarantineKey, uploadKey } from '#functions/outputs/outputs.keys.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { promiseFault, typeByName } from '#shared/outputs/evidence.rules.ts'
import { cleanFileName } from '#shared/outputs/file-name.ts'
import { fileLimit, type EvidenceType } from '#shared/outputs/output.ts'
import { uploadStarted } from '#shared/outputs/outputs.facts.ts'
import { mayUpload } from '#shared/outputs/submit.rules.ts'
import type { Worker } from '#shared/work/task.ts'

export type NewFile = {
  readonly task: string
  readonly fence: number
  readonly name: string
  readonly size: number
  readonly type: string
  readonly sha256: string
}

const formSeconds = 600
const perHour = 60

/** Keeps a place for one file of the holder's task and answers the form that a browser posts it with. */
export async function startUpload(
  table: Table,
  files: Files,
  intent: Intent,
  by: Worker,
  file: NewFile,
  id: Id<'upl'>,
  now: string,
) {
  const name = cleanFileName(file.name)
  const fault = promiseFault({ ...file, name })
  if (fault) return refuse(fault.code, fault.tells)
  const limited = await takeToken(table, { kind: 'upload', perMinute: perHour / 60, burst: perHour }, by.id, now)
  if (limited) return refuse('TOO_MANY_UPLOADS', limited.tells)
  const outcome = await reserve(table, intent, by, { ...file, name }, id)
  if (!outcome.done) return outcome
  const { key, type, sha256, ...told } = outcome.answer
  const form = await files.offer({ key, type, sha256, most: fileLimit, seconds: formSeconds })
  return { done: true, answer: { ...told, ...form, type, limit: fileLimit } } as const
}

// The form is a secret for ten minutes: only what it is made from is kept with the wish.
function reserve(
  table: Table,
  intent: Intent,
  by: Worker,
  { task, fence, name, size, sha256 }: NewFile,
  id: Id<'upl'>,
) {
  const key = quarantineKey(id, name)
  const type = typeByName(name) as EvidenceType
  return commit(
    table,
    intent,
    {
      task: { key: taskKey(task), must: mayUpload(by, fence) },
      upload: {
        key: uploadKey(id),
        rev: 0,
        fact: uploadStarted.of({ task, name, size, type, sha256 }, [by.id]),
        set: {
          kind: 'upload',
          v: 1,
          id,
          owner: by.id,
          task,
          key,
          name,
          size,
          type,
          sha256,
          scan: 'none',
          state: 'pending',
        },
      },
    },
    () => ({ id, name, key, type, sha256 }),
  )
}
