import autocannon, { type Request as Shot } from 'autocannon'
import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Table } from '#functions/kernel/table.ts'
import { bundle } from '#infra/bundle.ts'
import { freshTable } from '#test/kit/table.ts'
import { median } from '#test/measure/median.ts'
import type { Counts, Measured } from '#test/measure/serve-counted.ts'
import { arrive, gather, joinsEach, people } from '#test/measure/token-people.ts'
import { withDatabase } from '#test/measure/with-database.ts'

const entries = { api: 'test/measure/token-server.ts', peer: 'test/measure/peers/bare-token.ts' } as const
const rounds = 8
const seconds = 4
const origin = 'http://measure.localhost'

type Side = { readonly port: number; readonly counts: () => Promise<Counts>; readonly stop: () => void }

const said = <T>(child: ChildProcess) =>
  new Promise<T>((heard, failed) => {
    child.once('message', (message) => {
      heard(message as T)
    })
    child.once('exit', (code) => {
      failed(new Error(`a measured server ended with ${String(code)}`))
    })
  })

async function start(entry: string, name: string, told: Measured): Promise<Side> {
  const { file } = await bundle(entry, `.build/measure/token-${name}`)
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = fork(file, [JSON.stringify(told)], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { port } = await said<{ port: number }>(child)
  const counts = async () => {
    child.send('counts')
    return (await said<{ counts: Counts }>(child)).counts
  }
  return { port, counts, stop: () => child.disconnect() }
}

/** One round, everybody in turn, no longer than the buckets last; answers requests per second. */
async function shoot({ port }: Side, table: Table, meeting: string): Promise<number> {
  const cookies = await arrive(table)
  let turn = 0
  const setupRequest = (shot: Shot): Shot => ({
    ...shot,
    headers: {
      origin,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie: cookies[turn++ % people],
    },
  })
  const path = `/api/door/meetings/${meeting}/enter`
  const result = await autocannon({
    url: `http://127.0.0.1:${String(port)}`,
    connections: 8,
    duration: seconds,
    maxOverallRequests: people * joinsEach,
    requests: [{ method: 'POST', path, body: '{}', setupRequest }],
  })
  if (result.non2xx || result.errors)
    throw new Error(`${String(result.non2xx)} joins were answered without a token, ${String(result.errors)} broke`)
  return result['2xx'] / ((result.finish.getTime() - result.start.getTime()) / 1000)
}

/** The calls to the database that each request made; waits for those that the end of a round cut off. */
async function callsOf(side: Side): Promise<Counts['calls']> {
  let [before, now] = [await side.counts(), await side.counts()]
  do {
    await new Promise((go) => setTimeout(go, 500))
    ;[before, now] = [now, await side.counts()]
  } while (before.requests !== now.requests)
  return Object.fromEntries(Object.entries(now.calls).map(([name, count]) => [name, count / now.requests]))
}

/** Our join-token route beside a bare one that makes the same calls and signs the same token; the first round warms up. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const table = await freshTable()
    const meeting = await gather(table)
    const livekit = { key: 'measure', secret: 'a secret of this measurement, long enough' }
    const told = { origin, endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '', table: table.name, livekit }
    const [api, peer] = await Promise.all([start(entries.api, 'api', told), start(entries.peer, 'peer', told)])
    try {
      const rates: { api: number; peer: number }[] = []
      for (let round = 0; round < rounds; round++) {
        const rate = { api: await shoot(api, table, meeting), peer: await shoot(peer, table, meeting) }
        process.stderr.write(`  ${String(Math.round(rate.api))} beside ${String(Math.round(rate.peer))} a second\n`)
        rates.push(rate)
      }
      const calls = { api: await callsOf(api), peer: await callsOf(peer) }
      if (JSON.stringify(calls.api) !== JSON.stringify(calls.peer))
        throw new Error(`the two make different calls: ${JSON.stringify(calls)}`)
      const sum = (counts: Counts['calls']) => Object.values(counts).reduce((all, count) => all + count, 0)
      return {
        'api.token_rps': Math.round(median(rates.slice(1).map((rate) => rate.api))),
        'peer.token_rps': Math.round(median(rates.slice(1).map((rate) => rate.peer))),
        'api.token_calls': sum(calls.api),
        'peer.token_calls': sum(calls.peer),
      }
    } finally {
      api.stop()
      peer.stop()
    }
  })
