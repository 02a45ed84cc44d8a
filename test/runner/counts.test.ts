import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closingLine, countPlaywright, countReport, countVitest } from '#test/runner/counts.ts'
import { choose, phases } from '#test/runner/phases.ts'

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('a run is counted', () => {
  test('as passed when everything passed', () => {
    expect(countVitest(vitest)).toEqual({ passed: 7, failed: 0, notes: [] })
    expect(countPlaywright(playwright)).toEqual({ passed: 5, failed: 0, notes: [] })
    expect(closingLine(countVitest(vitest))).toBe('7 passed, 0 failed')
  })

  test('as failed for a skipped test', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2)
    expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, skipped: 1 } }).failed).toBe(1)
  })

  test('as failed for a test that passed at a second try', () => {
    expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }).failed).toBe(1)
  })

  test('as failed for a file that could not be loaded', () => {
    const broken = { status: 'failed', name: 'broken.test.ts', assertionResults: [] }
    expect(countVitest({ ...vitest, testResults: [broken] })).toEqual({
      passed: 7,
      failed: 1,
      notes: ['broken.test.ts could not be loaded'],
    })
    expect(countPlaywright({ ...playwright, errors: [{ message: 'no file' }] }).failed).toBe(1)
  })

  test('as failed when it ended badly although no test failed, or left no report', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counts-'))
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(vitest))
    expect(countReport(file, countVitest, 0).failed).toBe(0)
    expect(countReport(file, countVitest, 1).failed).toBe(1)
    expect(countReport(join(folder, 'absent.json'), countVitest, 1).failed).toBe(1)
    expect(countReport(join(folder, 'absent.json'), countVitest, 0).failed).toBe(1)
    rmSync(folder, { recursive: true })
  })
})

describe('phases', () => {
  const names = (asked: readonly string[], isBuilt: boolean) => choose(asked, isBuilt).map(({ name }) => name)

  test('are all run without names, in their order', () => {
    expect(choose([], true, { REHEARSE: '1' })).toEqual(phases)
  })

  test('leave the rehearsal out unless somebody asks for it', () => {
    expect(choose([], true, {}).map(({ name }) => name)).not.toContain('rehearse')
    expect(names(['rehearse'], true)).toEqual(['rehearse'])
  })

  test('are run by name, in their order, with a build where there is none', () => {
    expect(names(['journeys', 'types'], false)).toEqual(['types', 'journeys'])
    expect(names(['browser'], false)).toEqual(['build', 'browser'])
    expect(names(['browser'], true)).toEqual(['browser'])
  })

  test('that do not exist are refused with the list of those that do', () => {
    expect(() => choose(['speed'], true)).toThrow('There is no phase "speed". There are: types, lint,')
  })
})
