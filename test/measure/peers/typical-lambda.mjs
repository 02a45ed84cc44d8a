import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import express from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'
import serverless from 'serverless-http'
import { z } from 'zod'

// A Lambda as many write it: one framework, everything at the top.
const table = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'ap-southeast-3' }))
const keys = createRemoteJWKSet(new URL('https://issuer.invalid/jwks'))
const rooms = new RoomServiceClient('https://livekit.invalid', 'key', 'secret')
const entering = z.object({ meeting: z.string().min(1), name: z.string().max(80) })

const app = express()
app.use(express.json())
app.post('/meetings/:id/enter', async (request, response) => {
  const body = entering.parse(request.body)
  const { payload } = await jwtVerify(request.headers.authorization ?? '', keys)
  const { Item } = await table.send(new GetCommand({ TableName: 'balai', Key: { pk: body.meeting, sk: 'META' } }))
  if (!Item) return response.status(404).end()
  await rooms.createRoom({ name: body.meeting })
  const token = new AccessToken('key', 'secret', { identity: payload.sub, name: body.name })
  token.addGrant({ roomJoin: true, room: body.meeting })
  return response.json({ token: await token.toJwt() })
})

export const handler = serverless(app)
