import { createHash } from 'node:crypto'
import { boundary } from '#infra/deploy/boundary.ts'
import { dataRights } from '#infra/deploy/data-rights.ts'
import { nodeRights } from '#infra/deploy/node-rights.ts'
import { roleRights } from '#infra/deploy/role-rights.ts'
import { asWritten, granting, type Statement, type Where } from '#infra/deploy/statement.ts'
import { watchRights } from '#infra/deploy/watch-rights.ts'
import { workRights } from '#infra/deploy/work-rights.ts'

/** What CloudFormation may do for Balai, one managed policy for each part: none of them is an administrator. */
export const rights = (where: Where): Readonly<Record<string, readonly Statement[]>> => ({
  data: dataRights(where).map(granting),
  work: workRights(where).map(granting),
  watch: watchRights(where).map(granting),
  node: nodeRights(where).map(granting),
  roles: roleRights(where).map(granting),
})

/** Changes when any of the policies does. */
export const digestOf = (where: Where): string =>
  createHash('sha256')
    .update(JSON.stringify([...Object.values(rights(where)), boundary(where)].map((all) => all.map(asWritten))))
    .digest('hex')
    .slice(0, 16)
