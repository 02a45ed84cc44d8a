import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** A function in a process of its own, as Lambda runs it: nothing but its bundle and its environment. */
export type LambdaProcess = {
  /** Hands one event over; `timeout`: milliseconds that the function is told it has. Rejects with what the function threw. */
  readonly invoke: <Answer>(event: unknown, timeout?: number) => Promise<Answer>
  /** All that it has written so far. */
  readonly written: () => string
  readonly stop: () => Promise<void>
}

type Reply = { readonly id: number; readonly answer?: unknown; readonly thrown?: string }

const mark = '\u001e'
const marked = new RegExp(`${mark}(\\d+)${mark}`, 'g')
// What Lambda's own runtime does with a handler. A mark behind all that an event has made it write.
const runtime = `const { handler } = await import(process.argv[1])
process.on('message', async ({ id, event, timeout }) => {
  const until = Date.now() + timeout
  const context = { getRemainingTimeInMillis: () => until - Date.now(), awsRequestId: String(id) }
  try { process.send({ id, answer: await handler(event, context) }) }
  catch (error) { process.send({ id, thrown: error.message }) }
  process.stdout.write('${mark}' + id + '${mark}')
})
process.send({ id: 0 })`

/** Starts the bundle in a folder. */
export async function lambdaProcess(folder: string, env: Readonly<Record<string, string>>): Promise<LambdaProcess> {
  const file = `file://${resolve(folder, 'index.mjs')}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', runtime, file], {
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let written = ''
  const marks = new Map<number, () => void>()
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      written += text.toString()
      written = written.replace(marked, (_, id) => {
        marks.get(Number(id))?.()
        return ''
      })
    })
  const waiting = new Map<number, (reply: Reply) => void>()
  const ended = new Promise<void>((done) =>
    child.once('exit', (code) => {
      const thrown = `the process of the function has ended (${String(code)}): ${written.slice(-1000)}`
      for (const [id, hear] of waiting) hear({ id, thrown })
      done()
    }),
  )
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  const reply = (id: number) => new Promise<Reply>((hear) => waiting.set(id, hear))
  const started = await reply(0)
  if (started.thrown !== undefined) throw new Error(started.thrown)
  let last = 0
  return {
    invoke: async <Answer>(event: unknown, timeout = 60_000) => {
      const id = (last += 1)
      const told = new Promise<void>((done) => marks.set(id, done))
      const answer = reply(id)
      child.send({ id, event, timeout })
      const { answer: given, thrown } = await answer
      await Promise.race([told, ended])
      if (thrown !== undefined) throw new Error(thrown)
      return given as Answer
    },
    written: () => written,
    stop: () => {
      child.kill()
      return ended
    },
  }
}
