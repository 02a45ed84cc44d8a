import { marshall } from '@aws-sdk/util-dynamodb'
import type { StreamAnswer, StreamEvent } from '#functions/kernel/fact-stream.ts'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { LogEvent } from '#functions/kernel/services.ts'
import type { Table } from '#functions/kernel/table.ts'
import { forget, touch } from '#functions/kernel/touch.ts'
import type { StreamPlace } from '#infra/local/stream-reader.ts'

type Fact = { readonly pk: string; readonly sk: string }
type Letter = Fact & { readonly of: Fact }

const own = 'READER'
const standing = (shard: string) => ({ pk: own, sk: `SHARD#${shard}` })
const letters = { of: own, beginsWith: 'LETTER#' } as const

/** The rows of the stream reader in the table that it reads: where it stands, and the dead letters of this machine. */
export const readerRows = (
  table: Table,
  log: (event: LogEvent) => void,
): Required<Pick<StreamPlace, 'own' | 'load' | 'save' | 'putAside'>> => ({
  own,
  load: async (shard) => (await readOne(table, standing(shard)))?.['sequence'] as string | undefined,
  save: async (shard, sequence) => {
    await touch(table, 'checkpoint', { key: standing(shard), set: { sequence } })
  },
  // Only where the fact lies: the table keeps it.
  putAside: async ({ dynamodb }) => {
    const { Keys = {}, NewImage, SequenceNumber = '' } = dynamodb ?? {}
    const of = { pk: Keys['pk']?.S ?? '', sk: Keys['sk']?.S ?? '' }
    await touch(table, 'checkpoint', { key: { pk: own, sk: `LETTER#${SequenceNumber}` }, set: { of } })
    log({ level: 'error', event: 'fact-put-aside', fact: NewImage?.['type']?.S ?? '' })
  },
})

/** How many facts wait for the next start, because they failed at every try. */
export const countPutAside = async (table: Table): Promise<number> => (await readAll(table, letters)).length

/** Hands over again, once, what was put aside before this start; what fails once more stays. */
export async function handAgain(
  table: Table,
  handle: (event: StreamEvent) => Promise<StreamAnswer>,
  log: (event: LogEvent) => void,
): Promise<void> {
  for (const { pk, sk, of } of (await readAll(table, letters)) as unknown as readonly Letter[]) {
    const row = (await readOne(table, of)) ?? {}
    const Records = [{ eventName: 'INSERT', dynamodb: { SequenceNumber: sk, NewImage: marshall(row) } }]
    const isTold = await handle({ Records }).then(
      ({ batchItemFailures }) => batchItemFailures.length === 0,
      () => false,
    )
    if (isTold) await forget(table, 'checkpoint', { pk, sk })
    log({
      level: isTold ? 'info' : 'error',
      event: isTold ? 'fact-told-later' : 'fact-put-aside',
      fact: row['type'] as string | undefined,
    })
  }
}
