import { createHash } from 'node:crypto'
import { boundary } from '#infra/deploy/boundary.ts'
import { dataRights } from '#infra/deploy/data-rights.ts'
import { nodeRights } from '#infra/deploy/node-rights.ts'
import type { Statement, Where } from '#infra/deploy/statement.ts'
import { workRights } from '#infra/deploy/work-rights.ts'

/** What CloudFormation may do for Balai, one managed policy for each part: none of them is an administrator. */
export const rights = (where: Where): Readonly<Record<string, readonly Statement[]>> => ({
  data: dataRights(where),
  work: workRights(where),
  node: nodeRights(where),
})

/** Changes when any of the policies does. */
export const digestOf = (where: Where): string =>
  createHash('sha256')
    .update(JSON.stringify([rights(where), boundary(where)]))
    .digest('hex')
    .slice(0, 16)
