import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import type { IConstruct } from 'constructs'
import type { PortalStack } from '#infra/portal.stack.ts'

/** The index that the rehearsed update adds; rows have both of its attributes since they were made. */
export const addedIndex = { name: 'rehearsed', partition: 'kind', sort: 'sk' } as const

const within = <T extends IConstruct>(
  portal: PortalStack,
  kind: abstract new (...args: never[]) => T,
  path: string,
): T => {
  const found = portal.node.findAll().find((each) => each.node.path === `${portal.node.path}/${path}`)
  if (!(found instanceof kind)) throw new Error(`the stack has no ${path}`)
  return found
}

/** What an update changes in the stacks, by the name that cdk is told with -c changes. */
export const changes: Readonly<Record<string, (portal: PortalStack) => void>> = {
  index: (portal) => {
    within(portal, Table, 'Data/Table').addGlobalSecondaryIndex({
      indexName: addedIndex.name,
      partitionKey: { name: addedIndex.partition, type: AttributeType.STRING },
      sortKey: { name: addedIndex.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
  },
  /** The code of a function that waits for `api` to be updated is not there: everything has to go back. */
  broken: (portal) => {
    const broken = within(portal, CfnFunction, 'Door/Lambda/Resource')
    broken.addPropertyOverride('Code.S3Key', 'there-is-no-such-object.zip')
    broken.addResourceDependency(within(portal, CfnFunction, 'Staff/Lambda/Resource'))
  },
}
