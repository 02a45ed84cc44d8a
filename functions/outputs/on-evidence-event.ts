import type { LogEvent } from '#functions/kernel/services.ts'
import { checkEvidence, type EvidenceServices } from '#functions/outputs/check-evidence.ts'
import { uploadOf } from '#functions/outputs/outputs.keys.ts'
import { readUpload } from '#functions/outputs/outputs.store.ts'
import { parseS3Event } from '#functions/outputs/s3-event.ts'

export type EvidenceEventServices = EvidenceServices & {
  readonly clock: () => string
  readonly log: (event: LogEvent) => void
}

/** Checks what the store says has come; objects that no upload waits for are passed over. Throws, so that the event comes again. */
export async function onEvidenceEvent(services: EvidenceEventServices, event: unknown): Promise<void> {
  const { created, unreadable } = parseS3Event(event)
  if (unreadable > 0) services.log({ level: 'error', event: 'evidence-event-unreadable', records: unreadable })
  for (const { bucket, key, versionId } of created) {
    const id = uploadOf(key)
    const upload =
      id === undefined || bucket !== services.files.bucket ? undefined : await readUpload(services.table, id)
    if (upload?.key === key) await checkEvidence(services, upload, services.clock(), versionId)
  }
}
