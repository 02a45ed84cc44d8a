import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { TablePlace } from '#infra/move/rows.ts'

/** Stays behind in every further move. */
const key = { pk: { S: 'MOVE#COMPARED' }, sk: { S: 'META' } }

/** Notes in a loaded table that it was found the same as its source, before it goes to work: the rest may be repeated. */
export async function noteCompared({ db, table }: TablePlace, at: string): Promise<void> {
  await db.send(new PutItemCommand({ TableName: table, Item: { ...key, at: { S: at } } }))
}

export async function wasCompared({ db, table }: TablePlace): Promise<boolean> {
  return (await db.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item !== undefined
}

export async function forgetCompared({ db, table }: TablePlace): Promise<void> {
  await db.send(new DeleteItemCommand({ TableName: table, Key: key }))
}
