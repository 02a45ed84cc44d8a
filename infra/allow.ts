import { Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'
import type { IConstruct } from 'constructs'

export type Right = {
  readonly actions: readonly string[]
  readonly on: readonly string[]
  readonly when?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
  /** Why a resource ends in a wildcard, for an auditor to read; without it the rules refuse one. */
  readonly because?: string
}

/** Gives a role one narrow right. */
export function allow(role: Role, { actions, on, when, because }: Right): void {
  const conditions = when as Record<string, object> | undefined
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...on], ...(conditions && { conditions }) }),
  )
  if (because === undefined) return
  const written = on.map((resource) => flattenCfnReference(Stack.of(role).resolve(resource)))
  const wild = written.filter((resource) => resource.includes('*'))
  accept(role, Object.fromEntries(wild.map((resource) => [`IAM5[Resource::${resource}]`, because])))
}

/** Why a rule of cdk-nag is not met here, and by what its purpose is met instead. */
export function accept(where: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(where).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}
