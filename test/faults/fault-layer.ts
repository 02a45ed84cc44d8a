import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Table } from '#functions/kernel/table.ts'
import type { Chance } from '#test/faults/chance.ts'
import { localCredentials } from '#test/kit/table.ts'

/** F5, F6 and F9 are done by the workload, the others here. */
export const faultIds = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
export type FaultId = (typeof faultIds)[number]

export type Decision = { readonly fault: FaultId; readonly worker: number; readonly what: string }

/** Every fault that was made, in its order: with the seed it tells what happened. */
export type FaultLog = { readonly decisions: Decision[]; readonly note: (decision: Decision) => void }

export function makeFaultLog(): FaultLog {
  const decisions: Decision[] = []
  return { decisions, note: (decision) => void decisions.push(decision) }
}

/** Faults that never fired: a run that lacks one has shown nothing about it. */
export const missingFaults = ({ decisions }: FaultLog): readonly FaultId[] =>
  faultIds.filter((id) => !decisions.some(({ fault }) => fault === id))

export const rates = { F1: 0.05, F2: 0.03, F3: 0.03, F4: 0.02, F5: 0.05, F6: 0.02, F7: 0.03, F8: 0.5 } as const
/** How often an index gives the same old answer before it has caught up. */
const lateAnswers = 2

const throttles = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'ServiceUnavailable'] as const
const injected = new WeakSet()

/** An error of this layer, or what the SDK made of it; anything else that is thrown is a bug. */
export const isInjected = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && injected.has(error)

function fault(name: string, more: object = {}): Error {
  const error = Object.assign(new Error(`${name} (injected)`), { name, ...more })
  injected.add(error)
  return error
}

/** TransactionConflict, which DynamoDB Local never raises: every item but the first met another transaction. */
const conflict = (items: number) =>
  fault('TransactionCanceledException', {
    CancellationReasons: Array.from({ length: items }, (_, i) => ({ Code: i === 1 ? 'TransactionConflict' : 'None' })),
  })

type Input = { readonly TransactItems?: readonly unknown[]; readonly IndexName?: string }
type Reply = { readonly response: { readonly body?: { readonly destroy?: () => void } } }
export type FaultyPlace = {
  readonly name: string
  readonly worker: number
  readonly chance: Chance
  readonly log: FaultLog
}

/**
 * One worker's connection to a table, with faults beneath the SDK's retries: the database itself is the real one. Every
 * second worker leaves all retries to `commit`, the others let the SDK try twice.
 */
export function faultyTable({ name, worker, chance, log }: FaultyPlace): Table {
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''
  const raw = new DynamoDBClient({
    region: 'local',
    endpoint,
    credentials: localCredentials,
    maxAttempts: 1 + (worker % 2),
  })
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } })
  const strikes = (id: keyof typeof rates, what: string) => {
    const does = chance.happens(rates[id])
    if (does) log.note({ fault: id, worker, what })
    return does
  }
  raw.middlewareStack.add(
    (next, context) => async (args) => {
      const what = String(context['commandName'])
      const { TransactItems } = args.input as Input
      if (strikes('F1', what)) throw fault(throttles[chance.below(throttles.length)] ?? throttles[0])
      if (TransactItems && strikes('F7', what)) throw conflict(TransactItems.length)
      if (strikes('F2', what)) throw fault('TimeoutError')
      const reply = await next(args)
      const lost = strikes('F3', what) ? fault('TimeoutError') : undefined
      const torn = strikes('F4', what) ? fault('Error', { code: 'ECONNRESET' }) : undefined
      if (!lost && !torn) return reply
      ;(reply as Reply).response.body?.destroy?.()
      throw lost ?? torn ?? new Error('unreachable')
    },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  )
  // By answers and not by the clock: on a slow machine seconds pass between two questions.
  const seen = new Map<string, { late: number; readonly output: unknown }>()
  raw.middlewareStack.add(
    (next) => async (args) => {
      if ((args.input as Input).IndexName === undefined) return next(args)
      const asked = JSON.stringify(args.input)
      const before = seen.get(asked)
      if (before && before.late < lateAnswers && strikes('F8', 'Query')) {
        before.late += 1
        return before.output as Awaited<ReturnType<typeof next>>
      }
      const reply = await next(args)
      seen.set(asked, { late: 0, output: reply })
      return reply
    },
    { step: 'initialize', name: 'late-index' },
  )
  return { client, name, pause: (attempt) => new Promise((go) => setTimeout(go, chance.next() * 5 * 2 ** attempt)) }
}
