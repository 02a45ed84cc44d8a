import { createHash } from 'node:crypto'
import type { Key, WriteItem } from '#functions/kernel/change.ts'
import type { Outcome } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { shift, toEpochSeconds } from '#shared/kernel/time.ts'

/** What somebody wants to happen once: the actor, a key of their own, and a hash of what they asked. `at`: ISO instant, UTC. */
export type Intent = { readonly actor: string; readonly key: string; readonly hash: string; readonly at: string }

/** The intent of a request: the same key with another route or body is another wish. */
export const intentOf = (actor: string, key: string, asked: unknown, at: string): Intent => ({
  actor,
  key,
  hash: createHash('sha256')
    .update(JSON.stringify(canonical(asked)))
    .digest('base64url'),
  at,
})

/** The same value with the keys of every object in order. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

const kept = { hours: 24 * 7 }

export const onceKey = ({ actor, key }: Intent): Key => ({ pk: `ONCE#${actor}#${key}`, sk: 'META' })

/** The first item of every commit: put if absent, or expired and only not yet swept. */
export function onceItem(table: string, intent: Intent, answer: Stored): WriteItem {
  const until = shift(intent.at, kept)
  return {
    Put: {
      TableName: table,
      Item: { ...onceKey(intent), kind: 'once', hash: intent.hash, answer, until, expiresAt: toEpochSeconds(until) },
      ConditionExpression: 'attribute_not_exists(pk) OR #until < :at',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':at': intent.at },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}

/** The answer given before under the same key, unless the key now asks for something else. */
export const answerBefore = <Answer>(row: Stored, intent: Intent): Outcome<Answer> =>
  row['hash'] === intent.hash
    ? { done: true, answer: row['answer'] as Answer }
    : { done: false, refused: 'KEY_REUSED', tells: {} }
