import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation'
import { AgencyFault } from '#infra/read-agency.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { stackState } from '#infra/stack-state.ts'

/** Where the parts of a deployed portal are. */
export type Deployed = {
  readonly stack: string
  readonly base: string
  /** CloudFormation's word, for example UPDATE_COMPLETE. */
  readonly status: string
  readonly table: string
  readonly bucket: string
  /** What browsers open for hints, and where functions send them. */
  readonly socket: string
  readonly push: string
  /** AWS's own name of a resource of the portal or its base, by the beginning of its logical id and its type without `AWS::`; absent when it is not there. */
  readonly named: (id: string, type: string) => string | undefined
}

type Which = { readonly agency: string; readonly place?: string; readonly region: string }

/** Asks CloudFormation where the portal of an agency is. Throws AgencyFault when it is nowhere. */
export async function deployedAt(
  { agency, place, region }: Which,
  cloud = new CloudFormationClient({ region }),
): Promise<Deployed> {
  const stack = stackNameOf(agency, 'portal', place)
  const described = await stackState(cloud, stack)
  if (!described)
    throw new AgencyFault(
      `There is no stack ${stack} in ${region}: ${place === undefined ? `deploy it with npm run deploy -- ${agency}` : 'npm run agency -- load-data makes it, see infra/RUNBOOK.md#move-to-another-portal'}.`,
    )
  const output = (key: string) => {
    const value = described.outputs.get(key)
    if (!value) throw new AgencyFault(`The stack ${stack} tells no ${key}: deploy it again, and read what that says.`)
    return value
  }
  const base = stackNameOf(agency, 'base')
  const resources = (await Promise.all([stack, base].map((each) => resourcesOf(cloud, each)))).flat()
  return {
    stack,
    base,
    status: described.status,
    table: output('TableAt'),
    bucket: output('BucketAt'),
    socket: output('SocketAt'),
    push: output('PushAt'),
    named: (id, type) =>
      resources.find((each) => each.LogicalResourceId?.startsWith(id) && each.ResourceType === `AWS::${type}`)
        ?.PhysicalResourceId,
  }
}

async function resourcesOf(cloud: CloudFormationClient, stack: string) {
  const pages = []
  let next: string | undefined
  do {
    const page = await cloud.send(new ListStackResourcesCommand({ StackName: stack, NextToken: next }))
    pages.push(page.StackResourceSummaries ?? [])
    next = page.NextToken
  } while (next !== undefined)
  return pages.flat()
}
