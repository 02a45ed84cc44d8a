import { existsSync, readFileSync } from 'node:fs'

export type Count = { readonly passed: number; readonly failed: number; readonly notes: readonly string[] }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly name: string
    readonly assertionResults: readonly unknown[]
  }[]
}
type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly { readonly message?: string }[]
}

const notes = (what: string, count: number) => (count > 0 ? [`${count} ${what}`] : [])

/** A test that did not run counts as failed; so does a file that could not be loaded. */
export function countVitest(report: VitestReport): Count {
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken.length,
    notes: [...notes('skipped', skipped), ...broken.map(({ name }) => `${name} could not be loaded`)],
  }
}

/** A test that passed only at a second try counts as failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  const left = stats.skipped + stats.flaky
  return {
    passed: stats.expected,
    failed: stats.unexpected + left + errors.length,
    notes: [...notes('skipped or flaky', left), ...errors.map(({ message = 'an error outside of tests' }) => message)],
  }
}

/** Reads a reporter's file. A run that failed without a failed test, or left no report, is one failure. */
export function countReport<R>(file: string, count: (report: R) => Count, exitCode: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1, notes: [`left no report and ended with exit code ${exitCode}`] }
  const found = count(JSON.parse(readFileSync(file, 'utf8')) as R)
  if (exitCode === 0 || found.failed > 0) return found
  return { ...found, failed: 1, notes: [...found.notes, `ended with exit code ${exitCode} outside of its tests`] }
}

export const closingLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`
