import { paginateListStackResources, type CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { frozen } from '#infra/frozen.ts'

const keeping = new Set(Object.values(frozen))
// Of what could not be made nothing is there.
const absent = new Set(['DELETE_COMPLETE', 'CREATE_FAILED'])

/**
 * What holds data in a stack that never came to be, a line each: CloudFormation keeps it as it is told to, and the next
 * creation makes its own. Without any of it nothing is said.
 */
export async function leftBehind(client: CloudFormationClient, stack: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: stack }))
    for (const { ResourceType = '', ResourceStatus = '', PhysicalResourceId } of StackResourceSummaries)
      if (keeping.has(ResourceType) && !absent.has(ResourceStatus) && PhysicalResourceId !== undefined)
        found.push(`    ${ResourceType.replace('AWS::', '')} ${PhysicalResourceId}`)
  if (found.length === 0) return []
  return [
    '  What holds data is kept even then. These are empty, were never used, and are never used again:',
    ...found.sort(),
    '  Keep this list, nothing says it again. Keys and secrets of it are paid for, about 1 and 0.40 USD a month each, until whoever administers the account deletes them: infra/RUNBOOK.md#rollback.',
  ]
}
