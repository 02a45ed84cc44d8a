/** A condition on one stored record, as data: a screen evaluates it, the table enforces it inside the write. */
export type Condition =
  | {
      readonly op: 'equals' | 'before' | 'after' | 'atMost' | 'atLeast'
      readonly field: string
      readonly value: Scalar
    }
  | { readonly op: 'has' | 'lacks'; readonly field: string; readonly value: string }
  | { readonly op: 'oneOf'; readonly field: string; readonly values: readonly Scalar[] }
  | { readonly op: 'same'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: 'present' | 'absent'; readonly field: string }
  | { readonly op: 'below'; readonly field: string; readonly than: string }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
export type Scalar = string | number | boolean
export type Stored = Readonly<Record<string, unknown>>

/** A named condition: its code is the refusal when it does not hold, `tells` the fields that the refused may read. */
export type Clause<Code extends string = string> = {
  readonly code: Code
  readonly must: Condition
  readonly tells?: readonly string[]
}

export const all = (...of: Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: Condition[]): Condition => ({ op: 'any', of })

/** Conditions on the fields of one kind of record; a field that it lacks does not compile. */
export const on = <T>() => {
  type Field = keyof T & string
  type Value<F extends Field> = NonNullable<T[F]> & Scalar
  const against =
    (op: 'equals' | 'before' | 'after' | 'atMost' | 'atLeast') =>
    <F extends Field>(field: F, value: Value<F>): Condition => ({ op, field, value })
  return {
    equals: against('equals'),
    before: against('before'),
    after: against('after'),
    atMost: against('atMost'),
    atLeast: against('atLeast'),
    oneOf: <F extends Field>(field: F, values: readonly Value<F>[]): Condition => ({ op: 'oneOf', field, values }),
    has: (field: Field, value: string): Condition => ({ op: 'has', field, value }),
    lacks: (field: Field, value: string): Condition => ({ op: 'lacks', field, value }),
    /** The stored set has exactly these members. */
    same: (field: Field, values: readonly string[]): Condition => ({ op: 'same', field, values }),
    present: (field: Field): Condition => ({ op: 'present', field }),
    absent: (field: Field): Condition => ({ op: 'absent', field }),
    below: (field: Field, than: Field): Condition => ({ op: 'below', field, than }),
  }
}

/** The same answer that the table gives; a missing record has no fields, values of different types never compare. */
export function holds(condition: Condition, record: Stored = {}): boolean {
  if (condition.op === 'all') return condition.of.every((each) => holds(each, record))
  if (condition.op === 'any') return condition.of.some((each) => holds(each, record))
  const found = record[condition.field]
  switch (condition.op) {
    case 'present':
      return found !== undefined
    case 'absent':
      return found === undefined
    case 'equals':
      return found === condition.value
    case 'oneOf':
      return condition.values.some((value) => found === value)
    case 'before':
      return compare(found, condition.value, (a, b) => a < b)
    case 'after':
      return compare(found, condition.value, (a, b) => a > b)
    case 'atMost':
      return compare(found, condition.value, (a, b) => a <= b)
    case 'atLeast':
      return compare(found, condition.value, (a, b) => a >= b)
    case 'below':
      return compare(found, record[condition.than], (a, b) => a < b)
    case 'has':
      return found instanceof Set && found.has(condition.value)
    case 'lacks':
      return !(found instanceof Set && found.has(condition.value))
    case 'same':
      return found instanceof Set && isSame(found, new Set(condition.values))
  }
}

/** The clause that a person should read first, or undefined when every clause holds. */
export const firstBroken = <C extends Clause>(clauses: readonly C[], record?: Stored): C | undefined =>
  clauses.find(({ must }) => !holds(must, record))

const isSame = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>) =>
  one.size === other.size && [...one].every((each) => other.has(each))

// Numbers and texts have an order, booleans have none; keep ordered texts to ASCII (DynamoDB compares bytes).
const compare = (a: unknown, b: unknown, how: (a: string | number, b: string | number) => boolean) =>
  (typeof a === 'string' && typeof b === 'string' && how(a, b)) ||
  (typeof a === 'number' && typeof b === 'number' && how(a, b))
