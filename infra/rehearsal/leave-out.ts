import { CfnResource, type IAspect } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import { leftOut } from '#infra/rehearsal/left-out.ts'

/** Takes out of the stacks what the emulator refuses: what the list says, and nothing else. */
export class LeaveOut implements IAspect {
  visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node) && leftOut.some(({ refused }) => refused?.(node)))
      node.node.scope?.node.tryRemoveChild(node.node.id)
  }
}
