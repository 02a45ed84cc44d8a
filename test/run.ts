import { mkdirSync, writeFileSync } from 'node:fs'
import { chdir } from 'node:process'
import { needJava, needPrograms } from '#infra/local/programs.ts'
import { closingLine, type Count } from '#test/runner/counts.ts'
import { execute } from '#test/runner/execute.ts'
import { choose, type Outcome, type Phase } from '#test/runner/phases.ts'

chdir(`${import.meta.dirname}/..`)
const say = (line: string) => process.stdout.write(`${line}\n`)
const reason = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
const seconds = (since: number) => (performance.now() - since) / 1000
const failing = (fault: unknown): Outcome => ({ passed: 0, failed: 1, notes: [reason(fault)], output: '' })

async function runPhase(phase: Phase): Promise<Count> {
  const since = performance.now()
  say(`${phase.name} …`)
  const { output, ...count } = await phase.run(process.env).catch(failing)
  if (count.failed > 0) say(output)
  for (const note of count.notes) say(`  ${note}`)
  say(`${phase.name}: ${closingLine(count)} in ${seconds(since).toFixed(1)} s`)
  return count
}

/** The servers that the tests talk to: found, or built once with Go. */
async function needServers(): Promise<void> {
  try {
    needJava()
    await needPrograms(say)
  } catch (fault) {
    say(reason(fault))
  }
}

async function keep(total: Count, since: number): Promise<void> {
  const { output } = await execute(['git', 'rev-parse', 'HEAD'])
  const record = {
    total: total.passed + total.failed,
    passed: total.passed,
    failed: total.failed,
    seconds: Math.round(seconds(since)),
    commit: output.trim(),
  }
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/last-test.json', `${JSON.stringify(record, null, 2)}\n`)
}

async function main(names: readonly string[]): Promise<number> {
  const since = performance.now()
  const chosen = choose(names)
  if (chosen.some(({ needsDatabase }) => needsDatabase)) await needServers()
  const counts: Count[] = []
  for (const phase of chosen) counts.push(await runPhase(phase))
  const sum = (of: 'passed' | 'failed') => counts.reduce((total, count) => total + count[of], 0)
  const total = { passed: sum('passed'), failed: sum('failed'), notes: [] }
  if (names.length === 0) await keep(total, since)
  say(`\n${seconds(since).toFixed(0)} s`)
  say(closingLine(total))
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.exitCode = await main(process.argv.slice(2)).catch((fault: unknown) => {
  say(reason(fault))
  say('0 passed, 1 failed')
  return 1
})
