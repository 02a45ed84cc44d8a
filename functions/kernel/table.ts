import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { factItem, toItem, type Change, type Key, type WriteItem } from '#functions/kernel/change.ts'
import { answerBefore, onceItem, onceKey, type Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { firstBroken, type Clause, type Stored } from '#shared/kernel/condition.ts'

export type Table = {
  readonly client: DynamoDBDocumentClient
  readonly name: string
  /** Waits between tries of a transaction that met another one; tests hand in their own. */
  readonly pause: (attempt: number) => Promise<void>
}

export type Changes = Readonly<Record<string, Change | undefined>>
type CodeIn<M> = M extends { readonly must: readonly (infer Each extends Clause)[] } ? Each['code'] : never
type CodeOf<C extends Changes> = { readonly [K in keyof C]: CodeIn<NonNullable<C[K]>> }[keyof C]
type Revs<C extends Changes> = { readonly [K in keyof C]: number }

export type Outcome<Answer, Code extends string = never> =
  | { readonly done: true; readonly answer: Answer }
  | { readonly done: false; readonly refused: Code | 'CHANGED' | 'KEY_REUSED' | 'TRY_AGAIN'; readonly tells: Stored }

export const refuse = <Code extends string>(refused: Code, tells: Stored = {}) =>
  ({ done: false, refused, tells }) as const

type Reason = { readonly failed: boolean; readonly met: boolean; readonly old?: Stored }
type Attempt =
  { readonly done: true } | { readonly done: false; readonly reasons: readonly Reason[] } | { readonly done: 'unknown' }

const tries = 6

/**
 * The only way to write: changes, their facts and the answer to repeat stand or fall together, in one round trip.
 * When several items are refused, the first in order is told. If nothing but a rev was stale, it tries once more; a
 * transaction that met another one, or whose end nobody knows, is sent again as it was, a bounded number of times.
 */
export async function commit<const C extends Changes, Answer extends Stored>(
  table: Table,
  intent: Intent,
  changes: C,
  answer: (revs: Revs<C>) => Answer,
): Promise<Outcome<Answer, CodeOf<C>>> {
  let plan = Object.entries(changes).filter((named): named is [string, Change] => named[1] !== undefined)
  let refreshed = false
  for (let attempt = 1; attempt <= tries; attempt++) {
    const reply = answer(Object.fromEntries(plan.map(([name, { rev = 0 }]) => [name, rev + 1])) as Revs<C>)
    const items = plan.map(([, change]) => change)
    const tried = await write(table, [
      onceItem(table.name, intent, reply),
      ...items.map((change) => toItem(table.name, change)),
      ...items.flatMap((change) => factItem(table.name, change, intent.actor, intent.at)),
    ])
    if (tried.done === true) return { done: true, answer: reply }
    if (tried.done === 'unknown') {
      const before = await readOne(table, onceKey(intent))
      if (before) return answerBefore<Answer>(before, intent)
      await table.pause(attempt)
      continue
    }
    const [once, ...reasons] = tried.reasons
    if (once?.failed && once.old) return answerBefore<Answer>(once.old, intent)
    for (const [i, { must = [] }] of items.entries()) {
      const reason = reasons[i]
      const clause = reason?.failed ? firstBroken(must, reason.old) : undefined
      if (clause) return refuse(clause.code as CodeOf<C>, pick(reason?.old, clause.tells))
    }
    if (reasons.some(({ failed }) => failed)) {
      if (refreshed) return refuse('CHANGED')
      refreshed = true
      plan = plan.map(([name, change], i) => [name, refresh(change, reasons[i])])
      continue
    }
    await table.pause(attempt)
  }
  return refuse('TRY_AGAIN')
}

const refresh = (change: Change, reason: Reason | undefined): Change =>
  reason?.failed && change.rev !== undefined ? { ...change, rev: Number(reason.old?.['rev'] ?? 0) } : change

const pick = (from: Stored | undefined, fields: readonly string[] = []): Stored =>
  Object.fromEntries(fields.filter((field) => from?.[field] !== undefined).map((field) => [field, from?.[field]]))

async function write(table: Table, items: readonly WriteItem[]): Promise<Attempt> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [...items] }))
    return { done: true }
  } catch (error) {
    return refusedBy(error)
  }
}

type Cancelled = { CancellationReasons?: readonly { Code?: string; Item?: Parameters<typeof unmarshall>[0] }[] }

/** Sorts a failed transaction: refused items, a conflict with another transaction, or an end that nobody knows. */
function refusedBy(error: unknown): Attempt {
  const { name = '', CancellationReasons: reasons } = error as { name?: string } & Cancelled
  if (name === 'TransactionCanceledException' && reasons) {
    return {
      done: false,
      reasons: reasons.map(({ Code = 'None', Item }) => ({
        failed: Code === 'ConditionalCheckFailed',
        met: Code !== 'None' && Code !== 'ConditionalCheckFailed',
        ...(Item && { old: unmarshall(Item) }),
      })),
    }
  }
  if (unknowable.test(name) || networkFault(error)) return { done: 'unknown' }
  throw error
}

const unknowable =
  /TransactionInProgress|Throttl|ProvisionedThroughput|ServiceUnavailable|InternalServerError|Timeout|RequestLimit/

const networkFault = (error: unknown) => {
  const { code = '', errno } = error as { code?: string; errno?: number }
  return errno !== undefined || /^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ERR_STREAM|UND_ERR)/.test(code)
}

export type { Change, Key }
