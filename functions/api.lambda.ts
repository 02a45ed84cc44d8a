import 'temporal-polyfill/global'
import { handle } from 'hono/aws-lambda'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { configFrom, lambdaCredentials, readSecret } from '#functions/kernel/config.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import { connectFiles } from '#functions/kernel/files.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { environment } from '#functions/kernel/env.ts'
import { makeIdentityProvider } from '#functions/people/identity-provider.ts'
import { makeApi } from '#functions/portal/api.ts'
import { readOrigin } from '#functions/trail/read-origin.ts'

type Handler = ReturnType<typeof handle>

async function compose(): Promise<Handler> {
  const vars = environment()
  const config = configFrom(vars)
  const credentials = lambdaCredentials(vars)
  const [cursorSecret, clientSecret] = await Promise.all([readSecret(vars, 'cursor'), readSecret(vars, 'oidcClient')])
  const services = {
    table: connectTable({ ...config.table, region: config.region, credentials }),
    files: connectFiles({ ...config.evidence, region: config.region, hasBucketInPath: false, credentials }),
    clock: systemClock,
    newId,
    origin: config.origin,
    log: writeLog,
    socketUrl: config.socket.url,
    cursorSecret,
    readOrigin,
  }
  return handle(makeApi(services, makeIdentityProvider({ ...config.identity, clientSecret })))
}

let composed: Promise<Handler> | undefined

/** The `api` function behind an HTTP API; composed at its first request. */
export const handler: Handler = async (event, context) => (await (composed ??= compose()))(event, context)
