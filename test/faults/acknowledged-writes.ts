import { randomUUID } from 'node:crypto'
import type { RunningPortal } from '#test/kit/running-portal.ts'

/** What is wrong with an acknowledged thing; undefined when it is there once and whole. */
type Judge = (acknowledged: string, serial: number) => Promise<string | undefined> | string | undefined
/** One kind of write that people rely on: how it is made, and how it is found again. */
export type WriteKind = {
  readonly name: string
  readonly write: (serial: number, key: string) => Promise<string>
  readonly readBack: () => Promise<Judge>
}
export type Acknowledged = { readonly kind: WriteKind; readonly serial: number; readonly id: string }

const patience = 200

/** Tries until it is acknowledged, as the web does with one key. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (attempt === patience) throw error
      await new Promise((go) => setTimeout(go, 100))
    }
  }
}

/** Writes `count` things by `writers` at once, while `trouble` does what it does after every so many of them. */
export async function writeUnder(
  kinds: readonly WriteKind[],
  count: number,
  writers: number,
  trouble: (done: number) => Promise<void>,
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  let next = 0
  const writer = async () => {
    for (let serial = next++; serial < count; serial = next++) {
      const kind = kinds[serial % kinds.length]
      if (!kind) return
      const key = randomUUID()
      const id = await insist(() => kind.write(serial, key))
      acknowledged.push({ kind, serial, id })
      await trouble(acknowledged.length)
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return acknowledged
}

/** Ends the API by -9 and stops the database, in turn, `times` each, spread over `count` writes. */
export function crashes(portal: RunningPortal, count: number, times: number) {
  const events = Array.from(
    { length: times * 2 },
    (_, i) => ({ at: Math.floor(((i + 0.5) * count) / (times * 2)), part: i % 2 ? 'dynamodb' : 'portal' }) as const,
  )
  let running: Promise<void> = Promise.resolve()
  let fired = 0
  return {
    trouble: (done: number): Promise<void> => {
      const due = events.find(({ at }) => at === done)
      if (due) {
        fired += 1
        running = running.then(() => portal.restart(due.part, due.part === 'portal' ? 'SIGKILL' : 'SIGTERM'))
      }
      return Promise.resolve()
    },
    settled: () => running,
    fired: () => fired,
  }
}

/** Acknowledged writes that are not there exactly once and whole, each with what is wrong. */
export async function lost(all: readonly Acknowledged[]): Promise<readonly string[]> {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const judges = new Map(await Promise.all(kinds.map(async (kind) => [kind, await kind.readBack()] as const)))
  const found: string[] = []
  for (const { kind, id, serial } of all) {
    const fault = await judges.get(kind)?.(id, serial)
    if (fault !== undefined) found.push(`${kind.name} ${id}: ${fault}`)
  }
  return found
}
