import { randomUUID } from 'node:crypto'
import type { RunningPortal } from '#test/kit/running-portal.ts'

/** One kind of write that people rely on: how it is made, and whether it is there afterwards, whole. */
export type WriteKind = {
  readonly name: string
  readonly write: (serial: number, key: string) => Promise<string>
  /** Reads everything back: how often an acknowledged thing is there whole. Not 1: lost, doubled or half done. */
  readonly readBack: () => Promise<(acknowledged: string, serial: number) => number>
}
export type Acknowledged = { readonly kind: WriteKind; readonly serial: number; readonly id: string }

const patience = 200

/** Tries under one key until it is acknowledged, as the web does. */
async function insist(kind: WriteKind, serial: number): Promise<Acknowledged> {
  const key = randomUUID()
  for (let attempt = 1; ; attempt++) {
    try {
      return { kind, serial, id: await kind.write(serial, key) }
    } catch (error) {
      if (attempt === patience) throw error
      await new Promise((go) => setTimeout(go, 50))
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
      acknowledged.push(await insist(kind, serial))
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

/** Acknowledged writes that are not there exactly once. */
export async function lost(all: readonly Acknowledged[]): Promise<readonly string[]> {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const found = new Map(await Promise.all(kinds.map(async (kind) => [kind, await kind.readBack()] as const)))
  return all
    .filter(({ kind, id, serial }) => found.get(kind)?.(id, serial) !== 1)
    .map(({ kind, id }) => `${kind.name} ${id}`)
}
