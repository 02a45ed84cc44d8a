import { expect, test } from 'vitest'
import { onStream, type StreamEvent } from '#functions/kernel/fact-stream.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'

const inserted = (NewImage: Readonly<Record<string, object>>) => ({ eventName: 'INSERT', dynamodb: { NewImage } })

test('records with an empty map, as the client of the stream spells it, hold nobody up and come whole', async () => {
  const seen: StoredFact[] = []
  const hear = { name: 'hear', react: (fact: StoredFact) => Promise.resolve(seen.push(fact)) }
  const event = {
    Records: [
      inserted({ kind: { S: 'rights' }, queues: {} }),
      inserted({ kind: { S: 'fact' }, type: { S: 'task-added' }, data: { M: { none: {}, some: { L: [{}] } } } }),
    ],
  } as unknown as StreamEvent
  expect(await onStream([hear], event, () => undefined)).toEqual({ batchItemFailures: [] })
  expect(seen).toEqual([{ kind: 'fact', type: 'task-added', data: { none: {}, some: [{}] } }])
})
