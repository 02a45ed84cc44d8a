import { closingLine, type Count } from '#test/runner/counts.ts'
import type { Outcome, Phase } from '#test/runner/phases.ts'

/** What the budget of the whole run is measured on. */
const cores = 2

const reason = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
const failing = (fault: unknown): Outcome => ({ passed: 0, failed: 1, notes: [reason(fault)], output: '' })
export const seconds = (since: number) => (performance.now() - since) / 1000

/**
 * Runs phases in their order: one begins when the cores that it needs are free, so that those which need one go side by
 * side and the others alone. What a phase has to tell is said together when it ends, and one that fails stops no other.
 */
export async function runPhases(phases: readonly Phase[], say: (line: string) => void): Promise<readonly Count[]> {
  const running = new Map<Promise<Count>, number>()
  const begun: Promise<Count>[] = []
  const used = () => [...running.values()].reduce((sum, each) => sum + each, 0)
  for (const phase of phases) {
    const needed = phase.cores ?? cores
    while (used() + needed > cores) await Promise.race(running.keys())
    const run = runPhase(phase, say).finally(() => running.delete(run))
    running.set(run, needed)
    begun.push(run)
  }
  return Promise.all(begun)
}

async function runPhase({ name, run }: Phase, say: (line: string) => void): Promise<Count> {
  const since = performance.now()
  say(`${name} …`)
  const { output, ...count } = await run(process.env).catch(failing)
  if (count.failed > 0) say(output)
  for (const note of count.notes) say(`  ${note}`)
  say(`${name}: ${closingLine(count)} in ${seconds(since).toFixed(1)} s`)
  return count
}
