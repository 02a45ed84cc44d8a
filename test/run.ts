import { mkdirSync, writeFileSync } from 'node:fs'
import { chdir } from 'node:process'
import { needJava, needPrograms } from '#infra/local/programs.ts'
import { closingLine, type Count } from '#test/runner/counts.ts'
import { execute } from '#test/runner/execute.ts'
import { choose } from '#test/runner/phases.ts'
import { runPhases, seconds } from '#test/runner/run-phases.ts'
import { startDatabase } from '#test/kit/database.ts'

chdir(`${import.meta.dirname}/..`)
const say = (line: string) => process.stdout.write(`${line}\n`)
const nothing = () => Promise.resolve()
const reason = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

/**
 * The servers that the tests talk to: found, or built once with Go. One database serves all phases, unless
 * DYNAMODB_ENDPOINT names one: it is much quicker once it has run for a minute. Answers how to end it.
 */
async function needServers(): Promise<() => Promise<void>> {
  try {
    needJava()
    await needPrograms(say)
    if (process.env['DYNAMODB_ENDPOINT']) return nothing
    const { endpoint, stop } = await startDatabase(true)
    process.env['DYNAMODB_ENDPOINT'] = endpoint
    return stop
  } catch (fault) {
    say(reason(fault))
    return nothing
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
  const stop = chosen.some(({ needsDatabase }) => needsDatabase) ? await needServers() : nothing
  const counts = await runPhases(chosen, say).finally(stop)
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
