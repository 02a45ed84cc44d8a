import { expect, test } from 'vitest'
import type { Outcome, Phase } from '#test/runner/phases.ts'
import { runPhases } from '#test/runner/run-phases.ts'

type Planned = Phase & { readonly end: (outcome?: Outcome) => void; readonly breakOff: (fault: Error) => void }
const passed: Outcome = { passed: 1, failed: 0, notes: [], output: '' }

/** A phase that ends when the test says so. */
function planned(name: string, cores?: 1): Planned {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  return {
    name,
    ...(cores && { cores }),
    run: () => promise,
    end: (outcome = passed) => {
      resolve(outcome)
    },
    breakOff: reject,
  }
}

function run(phases: readonly Phase[]) {
  const said: string[] = []
  const counts = runPhases(phases, (line) => said.push(line.replace(/\d+\.\d s$/, '… s')))
  const says = (line: string) => expect.poll(() => said).toContain(line)
  return { said, counts, says }
}

test('phases that need one core go side by side, two at a time; the others begin when everything has ended, and alone', async () => {
  const [slow, quick, next, both] = [planned('slow', 1), planned('quick', 1), planned('next', 1), planned('both')]
  const last = planned('last', 1)
  const { said, counts, says } = run([slow, quick, next, both, last])
  await says('quick …')
  expect(said).toEqual(['slow …', 'quick …'])
  quick.end()
  await says('next …')
  next.end()
  await says('next: 1 passed, 0 failed in … s')
  expect(said).not.toContain('both …')
  slow.end()
  await says('both …')
  expect(said).not.toContain('last …')
  both.end()
  await says('last …')
  last.end()
  expect(await counts).toHaveLength(5)
})

test('what a phase tells stands together, though another one runs beside it', async () => {
  const [one, other] = [planned('one', 1), planned('other', 1)]
  const { said, counts } = run([one, other])
  other.end({ passed: 3, failed: 1, notes: ['1 skipped'], output: 'what the tool wrote' })
  one.end()
  const told = ['what the tool wrote', '  1 skipped', 'other: 3 passed, 1 failed in … s']
  expect((await counts).map(({ failed }) => failed)).toEqual([0, 1])
  const at = said.indexOf('what the tool wrote')
  expect(said.slice(at, at + told.length)).toEqual(told)
})

test('a phase that fails or breaks off is counted, and stops neither the one beside it nor those behind it', async () => {
  const [good, broken, failed] = [planned('good', 1), planned('broken', 1), planned('failed', 1)]
  const behind = planned('behind')
  const { said, counts } = run([good, broken, failed, behind])
  broken.breakOff(new Error('the tool is not there'))
  failed.end({ ...passed, passed: 0, failed: 2 })
  good.end()
  behind.end()
  expect((await counts).map(({ failed }) => failed)).toEqual([0, 1, 2, 0])
  expect(said).toContain('  the tool is not there')
  expect(said.at(-1)).toBe('behind: 1 passed, 0 failed in … s')
})
