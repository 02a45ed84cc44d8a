import { arnsOf, prefixed, type Where } from '#infra/deploy/statement.ts'
import { ofData } from '#test/architecture/handlers/of-data.ts'
import { ofNode } from '#test/architecture/handlers/of-node.ts'
import { ofWatch } from '#test/architecture/handlers/of-watch.ts'
import { ofWork } from '#test/architecture/handlers/of-work.ts'
import type { Handlers, Row } from '#test/architecture/handlers/row.ts'
import type { Call } from '#test/architecture/iam.ts'
import type { Template } from '#test/architecture/template-rules.ts'

/**
 * What CloudFormation calls to make, change and take away a resource of each type, and to give it tags and take them: the
 * `handlers` of the type in its registry (aws cloudformation describe-type), without what belongs to properties that no
 * stack of ours has.
 */
const handlers: Handlers = { ...ofData, ...ofWork, ...ofWatch, ...ofNode }

/** A resource in a stack, by the type in its template and what CloudFormation may call it. */
type Made = { readonly type: string; readonly stack: string; readonly id: string }

/** All calls for one resource; nothing for a type that nobody has looked up. */
export function callsFor({ type, stack, id }: Made, where: Where): readonly Call[] {
  const known = { stack: `${stack}-${id}-1A2B3C`, id: `${id}-1a2B3c`, ...where }
  return (handlers[type.replace('AWS::', '')] ?? []).flatMap((row) => callsOf(row, where, known))
}

/** What a stack asks for beside, that reads what another one says. */
export const readingOf = (template: Template, where: Where): readonly Call[] =>
  JSON.stringify(template).includes('Fn::GetStackOutput')
    ? callsOf(['cloudformation', 'stack/balai-example-base/1a2b', {}, 'DescribeStacks'], where, where)
    : []

const callsOf = ([service, on, known, names]: Row, where: Where, words: Readonly<Record<string, string>>) => {
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, word: string) => words[word] ?? word)
  const [arn = ''] = on === '*' || on.startsWith('arn:') ? [on] : arnsOf(where, service, on)
  const told = Object.entries({ 'aws:RequestedRegion': where.region, ...known }).map(([key, value]) => [
    key,
    filled(value),
  ])
  return prefixed(service, names).map((action): Call => ({
    action,
    on: filled(arn),
    known: Object.fromEntries(told) as Readonly<Record<string, string>>,
  }))
}
