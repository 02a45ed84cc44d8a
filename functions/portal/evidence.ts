import type { Setting } from '#functions/kernel/setting.ts'
import { onEvidenceEvent } from '#functions/outputs/on-evidence-event.ts'
import { commonOf, filesOf } from '#functions/portal/common.ts'

/** Checks each file that has come into quarantine, and keeps what passed. */
export function evidenceOf(setting: Setting<never>): (event: unknown) => Promise<void> {
  const services = { ...commonOf(setting), files: filesOf(setting) }
  return (event) => onEvidenceEvent(services, event)
}
