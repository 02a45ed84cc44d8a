import type { LogEvent } from '#functions/kernel/services.ts'
import { checkPatiently, type EvidenceServices } from '#functions/outputs/check-evidence.ts'
import { uploadOf } from '#functions/outputs/outputs.keys.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { parseS3Event } from '#functions/outputs/s3-event.ts'

export type EvidenceEventServices = EvidenceServices & {
  readonly clock: () => string
  readonly log: (event: LogEvent) => void
}

/**
 * Checks what the store says has come; objects that no upload waits for are passed over. Throws, so that the event comes
 * again, also when somebody else has begun the check: should theirs break off, nobody else would take it up.
 */
export async function onEvidenceEvent(services: EvidenceEventServices, event: unknown): Promise<void> {
  const { created, unreadable } = parseS3Event(event)
  if (unreadable > 0) services.log({ level: 'error', event: 'evidence-event-unreadable', records: unreadable })
  const busy: string[] = []
  for (const { bucket, key, versionId } of created) {
    const id = uploadOf(key)
    if (id === undefined || bucket !== services.files.bucket) continue
    const read = async () => {
      const upload = await readUpload(services.table, id)
      return upload?.key === key ? upload : undefined
    }
    if ((await checkPatiently(services, read, services.clock(), versionId)) === 'busy') busy.push(id)
  }
  if (busy.length > 0) throw new Error(`still being checked: ${busy.join(', ')}`)
}
