import {
  DescribeStacksCommand,
  paginateDescribeStacks,
  type CloudFormationClient,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import { stackNameOf } from '#infra/stack-name.ts'

export type StackState = {
  readonly id: string
  /** CloudFormation's word, for example UPDATE_COMPLETE. */
  readonly status: string
  readonly outputs: ReadonlyMap<string, string>
  readonly parameters: ReadonlyMap<string, string>
}

// A change set that nobody executed, and a first creation that was taken back, are no stacks yet.
const unmade = new Set(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE'])
/** Whether a stack was ever made, so that there is something in it. */
export const isMade = (state: StackState | undefined): state is StackState =>
  state !== undefined && !unmade.has(state.status)

/** How a stack is, by its name; nothing when there is none. */
export async function stackState(cloud: CloudFormationClient, name: string): Promise<StackState | undefined> {
  const found = await cloud.send(new DescribeStacksCommand({ StackName: name })).catch(unlessAbsent)
  const [stack] = found?.Stacks ?? []
  return stack && stateOf(stack)
}

/** The names of all portals that an agency has in the account. */
export async function portalsIn(client: CloudFormationClient, agency: string): Promise<readonly string[]> {
  const isPortal = new RegExp(`^${stackNameOf(agency, 'portal', '(?:[a-z0-9]+)')}$|^${stackNameOf(agency, 'portal')}$`)
  const found: string[] = []
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    for (const stack of Stacks)
      if (isPortal.test(stack.StackName ?? '') && isMade(stateOf(stack))) found.push(stack.StackName ?? '')
  return found
}

const stateOf = (stack: Stack): StackState => ({
  id: stack.StackId ?? '',
  status: stack.StackStatus ?? '',
  outputs: new Map(stack.Outputs?.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue])),
  parameters: new Map(
    stack.Parameters?.map(({ ParameterKey = '', ParameterValue = '' }) => [ParameterKey, ParameterValue]),
  ),
})

// CloudFormation answers for a stack that is not there as for a malformed request.
function unlessAbsent(fault: unknown): undefined {
  if (fault instanceof Error && fault.name === 'ValidationError' && fault.message.includes('does not exist')) return
  throw fault
}
