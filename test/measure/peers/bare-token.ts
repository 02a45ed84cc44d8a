import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { AccessToken, TrackSource } from 'livekit-server-sdk'
import { createHash, randomUUID } from 'node:crypto'
import { serveCounted } from '#test/measure/serve-counted.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const sources = [TrackSource.CAMERA, TrackSource.MICROPHONE, TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO]
const kept = 7 * 24 * 3600_000
const refill = 2000

// The calls of the join-token route and its token: no contract, no checks, no rules, no refusals.
serveCounted(({ livekit }, { client, name: TableName }) => {
  const read = async (pk: string, sk = 'META') =>
    (await client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item ?? {}

  const takeToken = async (person: string, now: number) => {
    const bucket = { TableName, Key: { pk: `BUCKET#token#${hashOf(person)}`, sk: 'META' } }
    const common = { ...bucket, ReturnValues: 'ALL_NEW', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const
    try {
      await client.send(
        new UpdateCommand({
          ...common,
          UpdateExpression: 'SET #k = :k, #f = :f, #e = :e',
          ConditionExpression: 'attribute_not_exists(#f) OR #f <= :now',
          ExpressionAttributeNames: { '#k': 'kind', '#f': 'fullAt', '#e': 'expiresAt' },
          ExpressionAttributeValues: { ':k': 'bucket', ':f': now + refill, ':e': now / 1000 + 7200, ':now': now },
        }),
      )
    } catch {
      await client.send(
        new UpdateCommand({
          ...common,
          UpdateExpression: 'SET #k = :k ADD #f :refill',
          ConditionExpression: '#f <= :last',
          ExpressionAttributeNames: { '#k': 'kind', '#f': 'fullAt' },
          ExpressionAttributeValues: { ':k': 'bucket', ':refill': refill, ':last': now + refill * 29 },
        }),
      )
    }
  }

  const app = new Hono()
  app.post('/api/door/meetings/:id/enter', async (c) => {
    const id = c.req.param('id')
    const now = Date.now()
    const at = new Date(now).toISOString()
    const cookie = c.req.header('cookie') ?? ''
    const { subject } = await read(`SESSION#${hashOf(cookie.slice(cookie.indexOf('=') + 1))}`)
    const person = String(subject)
    const { name } = await read(`PERSON#${person}`, 'RIGHTS')
    const [meeting] = await Promise.all([read(`MEETING#${id}`), takeToken(person, now)])
    const connection = `con_${randomUUID()}`
    const identity = `u:${person}:${connection}`
    const data = {
      meeting: id,
      kind: 'staff',
      id: person,
      name: String(name),
      identity,
      role: 'participant',
      opened: false,
    }
    const entry = `ENTRY#${connection}`
    const key = c.req.header('idempotency-key') ?? ''
    const until = now + kept
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName,
              Item: {
                pk: `ONCE#${person}#${key}`,
                sk: 'META',
                kind: 'once',
                hash: key,
                answer: { identity },
                until: new Date(until).toISOString(),
                expiresAt: Math.floor(until / 1000),
              },
              ConditionExpression: 'attribute_not_exists(pk) OR #until < :at',
              ExpressionAttributeNames: { '#until': 'until' },
              ExpressionAttributeValues: { ':at': at },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: { pk: `MEETING#${id}`, sk: 'META' },
              ConditionExpression: '(contains(#p, :p) OR #a = :a) AND #s IN (:s, :l) AND #f <= :f AND #e > :e',
              ExpressionAttributeNames: {
                '#p': 'people',
                '#a': 'access',
                '#s': 'state',
                '#f': 'startsAt',
                '#e': 'endsAt',
              },
              ExpressionAttributeValues: {
                ':p': person,
                ':a': 'agency',
                ':s': 'SCHEDULED',
                ':l': 'LIVE',
                ':f': new Date(now + 900_000).toISOString(),
                ':e': new Date(now - 7_200_000).toISOString(),
              },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          {
            Update: {
              TableName,
              Key: { pk: `MEETING#${id}`, sk: entry },
              UpdateExpression:
                'SET #m = :m, #k = :k, #i = :i, #n = :n, #d = :d, #r = :r, #o = :o, #a = :a, #rev = :rev',
              ConditionExpression: 'attribute_not_exists(#rev)',
              ExpressionAttributeNames: {
                '#m': 'meeting',
                '#k': 'kind',
                '#i': 'id',
                '#n': 'name',
                '#d': 'identity',
                '#r': 'role',
                '#o': 'opened',
                '#a': 'at',
                '#rev': 'rev',
              },
              ExpressionAttributeValues: {
                ':m': id,
                ':k': 'entry',
                ':i': person,
                ':n': data.name,
                ':d': identity,
                ':r': data.role,
                ':o': false,
                ':a': at,
                ':rev': 1,
              },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          {
            Put: {
              TableName,
              Item: {
                pk: `MEETING#${id}`,
                sk: `FACT#${entry}#0000000001`,
                kind: 'fact',
                subject: `MEETING#${id}`,
                rev: 1,
                by: person,
                at,
                type: 'meeting-entered',
                v: 1,
                data,
                hints: [id],
              },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    )
    const token = new AccessToken(livekit.key, livekit.secret, {
      identity,
      name: data.name,
      ttl: 60,
      attributes: { role: data.role },
    })
    token.addGrant({
      room: String(meeting['room']),
      roomJoin: true,
      canPublish: true,
      canSubscribe: true,
      canPublishData: false,
      canPublishSources: sources,
      canUpdateOwnMetadata: false,
    })
    return c.json({ url: 'ws://127.0.0.1:9', token: await token.toJwt(), identity, role: data.role })
  })
  return app.fetch
})
