import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isProduct, list, read } from '#test/architecture/tree.ts'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'infra/RUNBOOK.md'), 'utf8')
const sources = read(root, [...list(root, '{functions,infra}/**/*.ts').filter(isProduct), 'infra/media-install.sh'])
  .map((file) => file.text)
  .join('\n')

/** What the runbook calls by a name of the log, of a unit or of a command, and nobody writes or knows. */
const unknown = (said: string) =>
  [...new Set([...said.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, word = '']) => word))].filter(
    (word) => !sources.includes(word) && !new RegExp(`aws [a-z0-9]+ ${word}\\b`).test(said),
  )

test('every word of the log that the runbook names is one that the code writes', () => {
  expect(unknown(text)).toEqual([])
  expect(unknown('the log says `webhook-refused` or `moon-failed`')).toEqual(['moon-failed'])
})

test('on one machine errors and counted show what the log has of the time that is asked for, before the last start too', () => {
  const dir = mkdtempSync(join(tmpdir(), 'balai-runbook-'))
  const [words = ''] = /^logged\(\)[^]*?^counted\(\).*$/m.exec(text) ?? []
  const line = (minutes: number, of: object) =>
    `${JSON.stringify({ at: new Date(Date.now() - minutes * 60_000).toISOString(), ...of })}\n`
  const error = (name: string) => ({ level: 'error', event: name })
  mkdirSync(join(dir, '.local/log'), { recursive: true })
  writeFileSync(join(dir, '.local/log/portal.before.log'), line(90, error('old')) + line(30, error('before')))
  writeFileSync(
    join(dir, '.local/log/portal.log'),
    line(20, { level: 'info', event: 'counted', count: 'seat-unused', times: 1 }) + line(5, error('now')),
  )
  const events = (say: string) =>
    execFileSync('bash', ['-c', `${words}\n${say}`], { cwd: dir, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map((said) => (JSON.parse(said) as { event: string }).event)
  expect(events('errors Staff')).toEqual(['before', 'now'])
  expect(events('errors Stream 10m')).toEqual(['now'])
  expect(events('errors Checker 24h')).toEqual(['old', 'before', 'now'])
  expect(events('counted Timer 30m')).toEqual(['counted'])
})
