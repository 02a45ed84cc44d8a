import { Aws, Fn, Lazy, Stack, type CfnElement } from 'aws-cdk-lib'
import { createHash } from 'node:crypto'

/** Of the stack's own id, so that a second stack of the same agency stands beside the first. */
const partOfStack = Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))))

/**
 * A physical name for what must have one. It follows the logical id: when that changes, CloudFormation makes the new
 * resource before it lets the old one go, and two cannot have one name.
 */
export const ownName = (beginning: string, of: () => CfnElement): string =>
  `${beginning}-${partOfStack}-${Lazy.uncachedString({ produce: () => partOf(of()) })}`

function partOf(element: CfnElement): string {
  const id = Stack.of(element).resolve(element.logicalId) as string
  return createHash('sha256').update(id).digest('hex').slice(0, 6)
}
