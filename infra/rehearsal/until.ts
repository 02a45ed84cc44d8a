import { PartFault } from '#infra/local/part.ts'

/** Asks again and again until there is an answer; throws when none came in so many seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 30): Promise<T> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((go) => setTimeout(go, 100))
  }
  throw new PartFault(`${what} was not there within ${String(seconds)} s.`)
}
