import { toldTo, whyFailed } from '#infra/deploy/cdk.ts'
import { inApp, nameOf } from '#infra/deploy/parts.ts'
import { deployAgain, type Known, type Step, type Stop, type Trip } from '#infra/deploy/trip.ts'
import type { Ran } from '#infra/run-command.ts'
import type { Part } from '#infra/stack-name.ts'
import { stackState } from '#infra/stack-state.ts'

const minutes: Readonly<Record<Part, number>> = { base: 15, portal: 40, media: 25 }

const deployThose = (title: string, those: readonly Part[]): Step => ({
  title,
  take: async (trip, known) => {
    const { cdk, say } = trip
    const parts = known.parts.filter((part) => those.includes(part))
    if (parts.length === 0) say('  nothing: what runs is this version already')
    for (const part of parts) {
      const name = nameOf(trip, known, part)
      say(`  ${name} …`)
      const args = ['deploy', ...inApp(trip.agency, part), '--require-approval', 'never', '--progress', 'events']
      const ran = await cdk([...args, ...toldTo(known.told)], { minutes: minutes[part], isShown: true })
      if (!ran.isDone) return whatIsSafe(trip, known, name, ran)
    }
    return known
  },
})

/** What the others stand on, within minutes: it waits for nobody. */
export const deployBase = deployThose('Base', ['base'])

/** The portal, then LiveKit, which tells it what happens. */
export const deployStacks = deployThose('Deployment', ['portal', 'media'])

const safe: readonly (readonly [ends: RegExp, says: string])[] = [
  [/^UPDATE_ROLLBACK_COMPLETE$/, 'The former version answers as before, with all data.'],
  [/^UPDATE_ROLLBACK_FAILED$/, 'It hangs between two versions, with all data: see infra/RUNBOOK.md#rollback.'],
  [/^ROLLBACK_COMPLETE$/, 'Nothing of it was in use yet, and it is made anew the next time.'],
  [/^(ROLLBACK|CREATE)_FAILED$/, 'Nothing of it was in use yet; running this again says how it is cleared away.'],
  [/_IN_PROGRESS$/, 'CloudFormation goes on by itself, and ends or takes it back: wait for it, up to an hour.'],
]

async function whatIsSafe(trip: Trip, known: Known, name: string, ran: Ran): Promise<Stop> {
  const status = (await stackState(trip.aws.cloud, name))?.status ?? 'not there'
  const [, says] = safe.find(([ends]) => ends.test(status)) ?? [undefined, 'What answered before answers still.']
  return {
    stop: `${name} was not deployed (cdk ${ran.ended}); it is ${status}. ${says} Why:\n${whyFailed(ran)}\nWhen the cause is gone: ${deployAgain(trip, known)}. A right that is missing stands in infra/deploy, in one of the files …-rights.ts.`,
  }
}
