import { tag } from '#infra/deploy/statement.ts'
import type { Call } from '#test/architecture/iam.ts'

type Known = NonNullable<Call['known']>
/**
 * Calls of a service on one thing. `on`: its name, or an ARN, with {stack} or {id} where CloudFormation makes up the name,
 * by the stack or by the logical id. `known`: what IAM is told beside.
 */
export type Row = readonly [service: string, on: string, known: Known, names: string]
/** By the type of a resource, without `AWS::`. */
export type Handlers = Readonly<Record<string, readonly Row[]>>

export const none: Known = {}
/** While it is made, with its tags in the same call. */
export const isNew: Known = { [`aws:RequestTag/${tag}`]: 'example' }
export const isOurs: Known = { [`aws:ResourceTag/${tag}`]: 'example' }

export const role = (known: Known, names: string): Row => ['iam', 'arn:aws:iam::{account}:role/{stack}', known, names]
export const passed = (to: string): Row => role({ 'iam:PassedToService': `${to}.amazonaws.com` }, 'PassRole')
