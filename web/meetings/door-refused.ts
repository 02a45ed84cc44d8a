import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { loadSentences } from '#web/meetings/meetings-notice.tsx'
import type { Result } from '#web/kernel/api.ts'

/** The door stayed shut, and why. */
export class DoorRefused extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.code)
    this.refused = refused
  }
}

/** The answer of a door, or the refusal thrown, once its words are there. */
export async function opened<Answer>(result: Result<Answer>): Promise<Answer> {
  if (result.ok) return result.answer
  await loadSentences()
  throw new DoorRefused(result)
}

export const refusedBy = (error: unknown): Refused =>
  error instanceof DoorRefused ? error.refused : { code: 'BROKEN', tells: {} }
