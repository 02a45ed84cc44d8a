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

async function free({ aws, say }: Trip, name: string, status: string | undefined): Promise<Stop | undefined> {
  if (status === undefined || status === 'REVIEW_IN_PROGRESS') say(`  ${name}: not there yet`)
  else if (status === 'ROLLBACK_COMPLETE') {
    // A stack whose first creation failed can only be made anew, and was never in use.
    await aws.cloud.send(
      new UpdateTerminationProtectionCommand({ StackName: name, EnableTerminationProtection: false }),
    )
    say(`  ${name}: its first creation failed and was taken back; it is made anew`)
  } else if (status.endsWith('_IN_PROGRESS'))
    return {
      stop: `${name} is ${status}: CloudFormation is at work on it, and goes on by itself. Wait until it has finished. ${untouched}`,
    }
  else if (status.endsWith('_FAILED'))
    return {
      stop: `${name} is ${status}: it hangs between two versions. Data is not touched by that. See infra/RUNBOOK.md#rollback. ${untouched}`,
    }
  else say(`  ${name}: ${status}`)
  return undefined
}
