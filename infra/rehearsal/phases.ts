export type Phases = {
  readonly run: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** What a phase took; nothing when it did not run. */
  readonly secondsOf: (name: string) => number | undefined
}

/** Runs one phase after another, each told with what it took. */
export function phases(tell: (line: string) => void): Phases {
  const times = new Map<string, number>()
  return {
    run: async (name, work) => {
      const since = performance.now()
      const result = await work()
      const seconds = Math.round((performance.now() - since) / 100) / 10
      times.set(name, seconds)
      tell(`${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`)
      return result
    },
    secondsOf: (name) => times.get(name),
  }
}
