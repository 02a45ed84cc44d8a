import { refuse } from '#functions/kernel/table.ts'
import { checkPatiently, type EvidenceServices } from '#functions/outputs/check-evidence.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { present } from '#functions/work/work.store.ts'
import { fileOf, type Upload } from '#shared/outputs/upload.ts'

type Refused = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_TYPE_DIFFERS' | 'FILE_HASH_DIFFERS' | 'FILE_UNSAFE'

/** The author says that the bytes are there: they are checked, unless they already were. */
export async function completeUpload(services: EvidenceServices, person: string, id: string, now: string) {
  const check = await checkPatiently(services, () => readOwn(services, person, id), now)
  if (check === undefined) return refuse('NOT_FOUND')
  if (check === 'absent') return refuse('FILE_MISSING')
  if (check === 'busy') return refuse('FILE_NOT_READY')
  const { refusedAs } = check.upload
  if (refusedAs !== undefined) return refuse(refusedAs as Refused)
  return { done: true, answer: stateOf(check.upload) } as const
}

/** How far the check of one's own upload is. */
export async function uploadState(services: EvidenceServices, person: string, id: string) {
  const upload = await readOwn(services, person, id)
  return upload ? ({ done: true, answer: stateOf(upload) } as const) : refuse('NOT_FOUND')
}

async function readOwn({ table }: EvidenceServices, person: string, id: string): Promise<Upload | undefined> {
  const upload = await readUpload(table, id)
  return upload?.owner === person ? upload : undefined
}

const stateOf = (upload: Upload) => ({
  id: upload.id,
  state: upload.state,
  ...(upload.state === 'clean' && { file: fileOf(upload) }),
  ...present({ refusedAs: upload.refusedAs }),
})
