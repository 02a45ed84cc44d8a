/**
 * What deployments of Balai use in an account beside the stacks: their own, so that whoever else deploys there with
 * `cdk` keeps theirs.
 */
export const qualifier = 'balai'
export const toolkitStack = 'balai-toolkit'
export const groundStack = 'balai-ground'
/** The policies of what CloudFormation may do, by the parts of `rights.ts`. */
export const policyName = (part: string): string => `balai-deploys-${part}`
/** The limit of every role that a deployment makes, and of the deployment itself. */
export const boundaryName = 'balai-boundary'
