import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation'
import { nameOf } from '#infra/deploy/parts.ts'
import { takenBack } from '#infra/deploy/stacks-free.ts'
import type { Step } from '#infra/deploy/trip.ts'
import { stackState } from '#infra/stack-state.ts'

/**
 * Behind the question, before the first stack: `cdk` deletes what was taken back and makes it anew, which the protection
 * of the stack would refuse. It was never in use, and the new one is protected again.
 */
export const madeAnew: Step = {
  title: 'Failed creations',
  take: async (trip, known) => {
    const { cloud } = trip.aws
    const names = known.parts.map((part) => nameOf(trip, known, part))
    const states = await Promise.all(names.map((name) => stackState(cloud, name)))
    const failed = names.filter((_, index) => states[index]?.status === takenBack)
    for (const StackName of failed) {
      await cloud.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }))
      trip.say(`  ${StackName}: may be deleted now, and is made anew`)
    }
    if (failed.length === 0) trip.say('  none')
    return known
  },
}
