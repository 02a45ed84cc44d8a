import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { indexes } from '#shared/kernel/indexes.ts'

const attributes = ['pk', 'sk', ...indexes.flatMap(({ partition, sort }) => [partition, sort])]

/** The one table of an agency: string keys, sparse indexes that carry whole rows, a stream of new images. */
export const tableShape = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: indexes.map(({ name: index, partition, sort }) => ({
    IndexName: index,
    KeySchema: [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'ALL' },
  })),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
})
