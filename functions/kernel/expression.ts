import type { Condition, Scalar } from '#shared/kernel/condition.ts'

/** The names and values that an expression of DynamoDB refers to. */
export type Terms = { readonly names: Record<string, string>; readonly values: Record<string, unknown> }

export const noTerms = (): Terms => ({ names: {}, values: {} })

/** `#field`, entered once. */
export function nameOf(terms: Terms, field: string): string {
  const alias = `#${field}`
  terms.names[alias] = field
  return alias
}

/** `:v3`, a new value each time. */
export function valueOf(terms: Terms, value: unknown): string {
  const alias = `:v${String(Object.keys(terms.values).length)}`
  terms.values[alias] = value
  return alias
}

const compared = { equals: '=', before: '<', after: '>', atMost: '<=', atLeast: '>=' } as const

/** A condition in DynamoDB's words. A group of one is written bare: redundant parentheses are refused there. */
export function toExpression(condition: Condition, terms: Terms): string {
  switch (condition.op) {
    case 'all':
      return group(condition.of, ' AND ', terms)
    case 'any':
      return group(condition.of, ' OR ', terms)
    case 'present':
      return `attribute_exists(${nameOf(terms, condition.field)})`
    case 'absent':
      return `attribute_not_exists(${nameOf(terms, condition.field)})`
    case 'oneOf':
      return oneOf(condition.field, condition.values, terms)
    case 'below':
      // DynamoDB refuses to compare a field with itself.
      if (condition.field === condition.than) return `(${never(terms)})`
      return `${nameOf(terms, condition.field)} < ${nameOf(terms, condition.than)}`
    case 'has':
      return contains(condition.field, condition.value, terms)
    case 'lacks':
      return `(NOT ${contains(condition.field, condition.value, terms)})`
    case 'same':
      // A stored set is never empty.
      return condition.values.length
        ? `${nameOf(terms, condition.field)} = ${valueOf(terms, new Set(condition.values))}`
        : `(${never(terms)})`
    default:
      return `${nameOf(terms, condition.field)} ${compared[condition.op]} ${valueOf(terms, condition.value)}`
  }
}

const contains = (field: string, value: string, terms: Terms) => {
  const name = nameOf(terms, field)
  return `(attribute_type(${name}, ${valueOf(terms, 'SS')}) AND contains(${name}, ${valueOf(terms, value)}))`
}

// An empty list or group holds for nobody, or for everybody: DynamoDB has no constant, a missing key attribute is one.
const never = (terms: Terms) =>
  `attribute_not_exists(${nameOf(terms, 'pk')}) AND attribute_exists(${nameOf(terms, 'pk')})`
const always = (terms: Terms) =>
  `attribute_not_exists(${nameOf(terms, 'pk')}) OR attribute_exists(${nameOf(terms, 'pk')})`

const oneOf = (field: string, values: readonly Scalar[], terms: Terms) =>
  values.length
    ? `${nameOf(terms, field)} IN (${values.map((value) => valueOf(terms, value)).join(', ')})`
    : `(${never(terms)})`

function group(of: readonly Condition[], by: ' AND ' | ' OR ', terms: Terms): string {
  const [first, ...rest] = of
  if (!first) return `(${by === ' AND ' ? always(terms) : never(terms)})`
  const parts = [first, ...rest].map((each) => toExpression(each, terms))
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(by)})`
}
