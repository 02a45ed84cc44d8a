import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'

/** Seconds before each try: together the minute in which a server that fell is started again. */
const pauses = [0, 1, 2, 3, 5, 8, 13, 13, 13]
const mayPass: readonly string[] = ['LOST', 'ROOM_MISSING', 'UNREACHABLE'] satisfies readonly LeaveReason[]

// Not all at once: a whole meeting comes back to a server that has just started.
const seconds = (count: number) => new Promise<void>((go) => setTimeout(go, count * 1000 * (0.5 + Math.random())))

/** [M24] Goes in again until it works, the answer is final, or nobody wants it any more; a try that throws may pass. */
export async function comeBack(
  tryOnce: () => Promise<'CONNECTED' | LeaveReason>,
  signal: AbortSignal,
  pause = seconds,
): Promise<'CONNECTED' | LeaveReason> {
  for (const each of pauses) {
    await pause(each)
    if (signal.aborted) return 'LEFT'
    const outcome = await tryOnce().catch(() => 'UNREACHABLE' as const)
    if (!mayPass.includes(outcome)) return outcome
  }
  return 'LOST'
}
