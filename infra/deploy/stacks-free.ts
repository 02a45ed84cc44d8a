import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation'
import { nameOf, partsOf } from '#infra/deploy/parts.ts'
import { untouched, type Step, type Stop, type Trip } from '#infra/deploy/trip.ts'
import { stackState } from '#infra/stack-state.ts'

/** Whether CloudFormation is free to change the stacks, and what an earlier try left behind. */
export const stacksFree: Step = {
  title: 'Stacks',
  take: async (trip, known) => {
    for (const part of partsOf(trip.agency)) {
      const name = nameOf(trip, known, part)
      const state = await stackState(trip.aws.cloud, name)
      const stopped = await free(trip, name, state?.status)
      if (stopped) return stopped
    }
    return known
  },
}

const busy: readonly (readonly [status: RegExp, says: string])[] = [
  [/_IN_PROGRESS$/, 'CloudFormation is at work on it, and goes on by itself. Wait until it has finished.'],
  [/^UPDATE/, 'it hangs between two versions. Data is not touched by that. See infra/RUNBOOK.md#rollback.'],
  [
    /_FAILED$/,
    'it never came to be, and nothing of it was in use. Whoever administers the account deletes it in the console of CloudFormation; what holds data stays even then.',
  ],
]

async function free({ aws, say }: Trip, name: string, status = 'not there yet'): Promise<Stop | undefined> {
  if (status === 'ROLLBACK_COMPLETE') {
    // A stack whose first creation failed can only be made anew, and was never in use.
    await aws.cloud.send(
      new UpdateTerminationProtectionCommand({ StackName: name, EnableTerminationProtection: false }),
    )
    say(`  ${name}: its first creation failed and was taken back; it is made anew`)
    return undefined
  }
  const isFree = status.endsWith('_COMPLETE') || status === 'REVIEW_IN_PROGRESS' || !status.includes('_')
  const [, says] = (isFree ? undefined : busy.find(([pattern]) => pattern.test(status))) ?? []
  if (says !== undefined) return { stop: `${name} is ${status}: ${says} ${untouched}` }
  say(`  ${name}: ${status}`)
  return undefined
}
