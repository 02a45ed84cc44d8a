import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { toItem, type Change, type Key } from '#functions/kernel/change.ts'
import type { Table } from '#functions/kernel/table.ts'
import { firstBroken, type Clause, type Stored } from '#shared/kernel/condition.ts'

/** The closed list of what may be written without a fact: all of it can be lost or made again without harm to anybody's record. */
export type Touched =
  | 'session'
  | 'sign-in'
  | 'ticket'
  | 'socket'
  | 'bucket'
  | 'heartbeat'
  | 'draft'
  | 'note-text'
  | 'in-progress'
  | 'checkpoint'
  | 'sent-mark'
  | 'counter'

export type Touch<Code extends string> =
  { readonly done: true; readonly now: Stored } | { readonly done: false; readonly refused: Code; readonly old: Stored }

/** The narrow second door beside `commit`: one item, its conditions, no fact. Answers the item as it is afterwards. */
export async function touch<const C extends readonly Clause[] = readonly []>(
  table: Table,
  kind: Touched,
  change: Change & { readonly must?: C },
): Promise<Touch<C[number]['code'] | 'CHANGED'>> {
  const { Update } = toItem(table.name, { ...change, set: { kind, ...change.set } })
  if (!Update) throw new Error('a touch changes something')
  try {
    const { Attributes = {} } = await table.client.send(new UpdateCommand({ ...Update, ReturnValues: 'ALL_NEW' }))
    return { done: true, now: Attributes }
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error
    const { Item } = error as { Item?: Parameters<typeof unmarshall>[0] }
    const old: Stored = Item ? unmarshall(Item) : {}
    const clause = firstBroken(change.must ?? [], old)
    return { done: false, refused: (clause?.code ?? 'CHANGED') as C[number]['code'] | 'CHANGED', old }
  }
}

/** Takes away a row of the same closed list. */
export async function forget(table: Table, _kind: Touched, key: Key): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }))
}
