import { describe, expect, test } from 'vitest'
import { ruleFaults } from '#test/architecture/rules.ts'
import { isProduct, list, read } from '#test/architecture/tree.ts'

const root = `${import.meta.dirname}/..`
const sources = list(root)

test('every rule has a test that cites it, and every cited rule exists', () => {
  const specs = read(root, list(root, 'shared/*/SPEC.md'))
  const tests = read(
    root,
    sources.filter((path) => !isProduct(path) && path !== 'test/spec-coverage.test.ts'),
  )
  expect(ruleFaults(specs, tests, read(root, sources.filter(isProduct)))).toEqual([])
})

describe('a planted violation is caught:', () => {
  const spec = (text: string) => [{ path: 'shared/work/SPEC.md', text }]
  const file = (text: string) => [{ path: 'shared/work/claim.test.ts', text }]
  const whole = spec('- **W1** One holder.\n- **W2** A lease ends.\n')
  const tested = file("test('[W1] one holder', f)\ntest.each([1])(`[W2] a lease of ${1} hour ends`, f)")

  test('nothing is reported where all agree', () => {
    expect(ruleFaults(whole, tested, file('/** [W1] one holder */'))).toEqual([])
    expect(ruleFaults(whole, file("test('[W1] [W2] both', f)"), [])).toEqual([])
    expect(ruleFaults(whole, file("test('[W1, W2] both', f)"), [])).toEqual([])
  })

  test('a rule that no test cites', () => {
    expect(ruleFaults(whole, file("test('[W1] one holder', f)"), [])).toEqual([
      'shared/work/SPEC.md: no test cites [W2]',
    ])
    expect(ruleFaults(whole, file("test('[W1] one holder', f) // [W2]"), [])).toHaveLength(1)
  })

  test('a cited rule that does not exist, in a title and in a comment', () => {
    expect(ruleFaults(whole, [...tested, ...file("test('[W9] gone', f)")], [])).toHaveLength(1)
    expect(ruleFaults(whole, tested, file('// [W9] gone'))).toEqual([
      'shared/work/claim.test.ts: [W9] is in no SPEC.md',
    ])
  })

  test('a foreign letter, a number given twice, a specification without rules', () => {
    expect(ruleFaults(spec('- **M1** Foreign.'), file("test('[M1] x', f)"), [])).toHaveLength(1)
    expect(ruleFaults(spec('- **W1** A.\n- **W1** B.'), file("test('[W1] x', f)"), [])).toHaveLength(1)
    expect(ruleFaults(spec('Words only.'), [], [])).toHaveLength(1)
  })
})
