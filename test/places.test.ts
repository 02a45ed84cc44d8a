import { expect, test } from 'vitest'
import { isProduct, list, read, type File } from '#test/architecture/tree.ts'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const placeWord =
  /\b(isLocal|localhost|loopback|emulator|ministack|127\.0\.0\.1|NODE_ENV)\b|['"`](local|development|production)['"`]/i

/** Lines of the functions that ask where they run. */
const placeFaults = (files: readonly File[]) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (placeWord.test(line) ? [`${path}:${String(i + 1)}: ${line.trim()}`] : [])),
  )

// Text without TLS is for this very machine only: the rule is the same wherever the function runs.
const plainTextRule = new Set(['functions/kernel/mail.ts', 'functions/people/identity-provider.ts'])

test('no function asks where it runs: one machine and AWS differ by their configuration alone', () => {
  const asked = list(root, 'functions/**/*.ts').filter((path) => isProduct(path) && !plainTextRule.has(path))
  expect(asked.length).toBeGreaterThan(100)
  expect(placeFaults(read(root, asked))).toEqual([])
})

test.each([
  "if (process.env['NODE_ENV'] === 'production') connect()",
  "const isLocal = config.origin.includes('localhost')",
  "export const push = environment === 'local' ? quiet : loud",
])('planted: %s', (text) => {
  expect(placeFaults([{ path: 'functions/live/push.ts', text }])).toHaveLength(1)
})
