import { leftBehind } from '#infra/deploy/left-behind.ts'
import { nameOf, partsOf } from '#infra/deploy/parts.ts'
import { untouched, type Step, type Stop, type Trip } from '#infra/deploy/trip.ts'
import { stackState } from '#infra/stack-state.ts'

/** Whether CloudFormation is free to change the stacks, and what an earlier try left behind. Nothing is changed by it. */
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

/** A first creation that was taken back: it can only be made anew. */
export const takenBack = 'ROLLBACK_COMPLETE'

type Busy = {
  readonly when: RegExp
  readonly says: string
  /** What ends it, for a terminal: the words behind `aws cloudformation`. */
  readonly ends?: readonly string[]
  /** Whether what holds data in it was never in use. */
  readonly isUnused?: true
}

const protection = 'update-termination-protection --no-enable-termination-protection'
const busy: readonly Busy[] = [
  // A change set that nobody executed is no work.
  {
    when: /^(?!REVIEW).+_IN_PROGRESS$/,
    says: 'CloudFormation is at work on it, and goes on by itself. Wait until it has finished.',
  },
  {
    when: /^UPDATE_.*FAILED$/,
    says: 'it hangs between two versions. Data is not touched by that. See infra/RUNBOOK.md#rollback.',
  },
  {
    when: /^DELETE_FAILED$/,
    says: 'it was to be deleted, and something of it would not go. What holds data is kept even then. End it:',
    ends: ['delete-stack --deletion-mode FORCE_DELETE_STACK', 'wait stack-delete-complete'],
  },
  {
    when: /^(ROLLBACK|CREATE)_FAILED$/,
    says: 'it never came to be, and nothing of it was in use. Clear it away:',
    ends: [protection, 'delete-stack', 'wait stack-delete-complete'],
    isUnused: true,
  },
]

async function free({ aws, say }: Trip, name: string, status = 'not there yet'): Promise<Stop | undefined> {
  if (status === takenBack) {
    say(`  ${name}: its first creation failed and was taken back; it is made anew`)
    for (const line of await leftBehind(aws.cloud, name)) say(line)
    return undefined
  }
  const found = busy.find(({ when }) => when.test(status))
  if (!found) {
    say(`  ${name}: ${status}`)
    return undefined
  }
  const { says, ends = [], isUnused } = found
  const commands = ends.map((each) => `  aws cloudformation ${each} --region ${aws.region} --stack-name ${name}`)
  const left = isUnused ? await leftBehind(aws.cloud, name) : []
  const [first, ...more] = [`${name} is ${status}: ${says}`, ...commands, ...left]
  return { stop: more.length > 0 ? [first, ...more, untouched].join('\n') : `${first} ${untouched}` }
}
