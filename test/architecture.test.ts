import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nameFaults } from '#test/architecture/names.ts'
import { nouns } from '#test/architecture/nouns.ts'
import { sizeFaults } from '#test/architecture/sizes.ts'
import { transitionFaults } from '#test/architecture/transitions.ts'
import { isProduct, list, read } from '#test/architecture/tree.ts'

const root = join(import.meta.dirname, '..')
const sources = list(root)
const specFaults = (paths: readonly string[], isThere: (path: string) => boolean) =>
  nouns
    .filter((noun) => paths.some((path) => path.startsWith(`shared/${noun}/`)))
    .map((noun) => `shared/${noun}/SPEC.md`)
    .filter((spec) => !isThere(spec))

test('files and folders have the names that a stranger guesses', () => {
  expect(nameFaults(sources)).toEqual([])
})

test('files are short', () => {
  expect(sizeFaults(read(root, sources.filter(isProduct)))).toEqual([])
})

test('no page waits in a way that loses a press on the navigation', () => {
  expect(
    transitionFaults(
      read(
        root,
        sources.filter((path) => path.startsWith('web/')),
      ),
    ),
  ).toEqual([])
})

test('each noun in shared has its specification', () => {
  expect(specFaults(sources, (spec) => existsSync(join(root, spec)))).toEqual([])
})

describe('a planted violation is caught:', () => {
  test.each([
    'shared/work/claim.helper.ts',
    'shared/work/claim.routes.ts',
    'functions/work/work.rules.ts',
    'web/work/work.store.ts',
    'web/work/TaskRow.tsx',
    'shared/work/index.ts',
    'shared/utils/text.ts',
    'functions/services/mail.ts',
    'web/work/components/row.tsx',
    'test/helpers/world.ts',
  ])('the name %s', (path) => {
    expect(nameFaults([path])).toHaveLength(1)
  })

  test.each([
    'shared/work/claim.rules.test.ts',
    'web/meetings/room/create-room.ts',
    'functions/api.lambda.ts',
    'shared/api.ts',
  ])('while %s is a good name', (path) => {
    expect(nameFaults([path])).toEqual([])
  })

  const file = (length: number) => ({ path: `shared/work/${length}.ts`, text: 'x\n'.repeat(length) })

  test('a file of 351 lines', () => {
    expect(sizeFaults([...Array<number>(20).fill(10), 350].map(file))).toEqual([])
    expect(sizeFaults([...Array<number>(20).fill(10), 351].map(file))).toHaveLength(1)
  })

  test('a median of 81 and a ninth decile of 201', () => {
    expect(sizeFaults([80, 80, 80, 200, 200].map(file))).toEqual([])
    expect(sizeFaults([81, 81, 81].map(file))).toHaveLength(1)
    expect(sizeFaults([10, 10, 10, 201, 201].map(file))).toHaveLength(1)
  })

  test('a page that is lazy, and one that waits in a Suspense', () => {
    const text = "import {\n  For,\n  lazy,\n  Suspense,\n} from 'solid-js'\n"
    expect(transitionFaults([{ path: 'web/routes.tsx', text }])).toEqual([
      'web/routes.tsx uses lazy of Solid: use later()',
      'web/routes.tsx uses Suspense of Solid: use later()',
    ])
  })

  test('a noun without a specification', () => {
    expect(specFaults(['shared/work/task.ts', 'shared/api.ts'], () => false)).toEqual(['shared/work/SPEC.md'])
  })
})
