import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { connectTable } from '#functions/kernel/connect.ts'
import type { KeyPair } from '#functions/kernel/config.ts'
import type { Table } from '#functions/kernel/table.ts'

/** What a measured server is told when it starts. */
export type Measured = {
  readonly origin: string
  readonly endpoint: string
  readonly table: string
  readonly livekit: KeyPair
}
/** Requests that were answered, and the calls to the database by command. */
export type Counts = { readonly requests: number; readonly calls: Readonly<Record<string, number>> }
type Handler = (request: Request) => Response | Promise<Response>

/** Serves one side of a comparison in a process of its own: tells its port, and its calls to the database when asked. */
export function serveCounted(make: (told: Measured, table: Table) => Handler): void {
  const told = JSON.parse(process.argv[2] ?? '') as Measured
  const credentials = () => Promise.resolve({ accessKeyId: 'local', secretAccessKey: 'local' })
  const table = connectTable({ name: told.table, region: 'local', endpoint: told.endpoint, credentials })
  const counts = { requests: 0, calls: {} as Record<string, number> }
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        counts.calls[commandName] = (counts.calls[commandName] ?? 0) + 1
        return next(args)
      },
    { step: 'initialize', name: 'count' },
  )
  const handle = make(told, table)
  const counted: Handler = async (request) => {
    const reply = await handle(request)
    counts.requests += 1
    return reply
  }
  const server = serve({ fetch: counted, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
    process.send?.({ port }),
  )
  process.on('message', () => process.send?.({ counts }))
  process.on('disconnect', () => {
    server.close()
    process.exit()
  })
}
