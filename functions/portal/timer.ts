import { connectLiveKit } from '#functions/kernel/livekit.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import { sweepRooms, type SweepServices } from '#functions/meetings/sweep-rooms.ts'
import { runOutputTimers } from '#functions/outputs/outputs-timers.ts'
import { commonOf } from '#functions/portal/common.ts'
import { runWorkTimers } from '#functions/work/work-timers.ts'

type Counts = Readonly<Record<string, number>>
type Job = readonly [name: string, run: (services: SweepServices, now: string) => Promise<Counts>]

/** All that is due by the clock. */
const jobs: readonly Job[] = [
  ['work', ({ table }, now) => runWorkTimers(table, now)],
  ['outputs', ({ table }, now) => runOutputTimers(table, now)],
  ['rooms', sweepRooms],
]

/** One run of everything that is due. A job that fails does not stop the others; the run fails with it, so that it is seen. */
export async function runDue(services: SweepServices, now: string): Promise<void> {
  const done = await Promise.allSettled(jobs.map(([, run]) => run(services, now)))
  const failed = done.flatMap((each, i) => {
    const job = jobs[i]?.[0] ?? ''
    if (each.status === 'fulfilled') {
      if (Object.values(each.value).some(Boolean))
        services.log({ level: 'info', event: 'timer-done', job, ...each.value })
    } else services.log({ level: 'error', event: 'timer-failed', job, name: (each.reason as Error).name })
    return each.status === 'rejected' ? [job] : []
  })
  if (failed.length > 0) throw new Error(`not done: ${failed.join(', ')}`)
}

export function timerOf(setting: Setting<'livekitTokens'>): () => Promise<void> {
  const { config, secrets } = setting
  const common = commonOf(setting)
  const services = { ...common, livekit: connectLiveKit(config.livekit.url, secrets.livekitTokens) }
  return () => runDue(services, common.clock())
}
