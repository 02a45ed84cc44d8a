import 'temporal-polyfill/global'
import { chdir } from 'node:process'
import { PartFault } from '#infra/local/part.ts'
import { readOptions } from '#infra/options.ts'
import { AgencyFault } from '#infra/read-agency.ts'
import { leftOut } from '#infra/rehearsal/left-out.ts'
import { endRehearsal, rehearse } from '#infra/rehearsal/rehearse.ts'

// npm run rehearse [-- --stay]
chdir(`${import.meta.dirname}/../..`)
const say = (line: string) => process.stdout.write(`${line}\n`)
const since = performance.now()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void endRehearsal().finally(() => process.exit(130)))

try {
  const usage = 'Say npm run rehearse, or npm run rehearse -- --stay for a deployed agency to practise on.'
  const { values } = readOptions({ options: { stay: { type: 'boolean' } }, words: [0, 0], usage })
  const { smokeChecks, restored, kept } = await rehearse(say, { stays: values.stay ?? false })
  say('\nKept when the stack went:')
  for (const { id, type, name } of kept) say(`  ${type} ${id}: ${name}`)
  say('\nNot rehearsed, and covered by tests:')
  for (const { what, why, covered } of leftOut) say(`  ${what}: ${why} (${covered.file}: "${covered.title}")`)
  say(`\nRestored: ${String(restored.rows)} rows, ${String(restored.differences)} differences.`)
  const seconds = ((performance.now() - since) / 1000).toFixed(0)
  say(`${String(smokeChecks)} smoke checks held; the whole rehearsal took ${seconds} s.`)
} catch (fault) {
  const isKnown = fault instanceof PartFault || fault instanceof AgencyFault
  process.stderr.write(`\n${isKnown ? fault.message : ((fault as Error).stack ?? String(fault))}\n`)
  process.exitCode = 1
}
