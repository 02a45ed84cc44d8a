import { PartFault } from '#infra/local/part.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { evidence } from '#infra/rehearsal/smoke/evidence.ts'
import { actionBecomesTask, invitation, joinToken, roomEnds } from '#infra/rehearsal/smoke/meetings.ts'
import { codeFlow, forgedSession, wrongOrigin } from '#infra/rehearsal/smoke/sessions.ts'
import { claimRace, hint, lapsedLease, timerFires } from '#infra/rehearsal/smoke/work.ts'

export type Smoke = {
  /** Checks that held. */
  readonly held: () => number
  /** The check of the timer: a minute may pass until it fires, in which other things can be done. */
  readonly timer: () => Promise<void>
}

/** Tries what people do on a deployed portal; each effect is read back by another path. */
export async function smoke(place: Place, tell: (line: string) => void): Promise<Smoke> {
  let held = 0
  const check = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const result = await run().catch((fault: unknown) => {
      throw new PartFault(`smoke, ${what}: ${(fault as Error).message}`)
    })
    held += 1
    tell(`  ${what}`)
    return result
  }
  const lapsed = await lapsedLease(place)
  await check('sign-in: the table has the session, and a code is good once', () => codeFlow(place))
  await check('a forged session is refused', () => forgedSession(place))
  await check('a change from another origin is refused and leaves no row', () => wrongOrigin(place))
  const meeting = await check('a meeting: its invitation is in the relay', () => invitation(place))
  await check('a join token: its grants are those of a host, and livekit-server takes it', () =>
    joinToken(place, meeting),
  )
  const task = await check('an action becomes a task through the stream', () => actionBecomesTask(place, meeting))
  await check('a meeting that ends: the webhook writes it into the ledger', () => roomEnds(place, meeting))
  const holding = await check('sixteen claim at once: one has it', () => claimRace(place, task))
  await check('a file: the hash of its check is that of the bytes that are kept', () => evidence(place, holding))
  await check('a hint comes by the WebSocket', () => hint(place))
  return {
    held: () => held,
    timer: () => check('the timer takes back a task whose lease ran out', () => timerFires(place, lapsed)),
  }
}
