import { expect, test } from 'vitest'
import { inPlantedTree } from '#test/architecture/planted.ts'

const command = ['knip', '--no-config-hints', '--exclude', 'dependencies']
const tree = (used: string) => ({
  'functions/api.lambda.ts': "import { alive } from '#shared/work/alive.ts'\nexport const handler = () => alive\n",
  'shared/work/alive.ts': used,
})

test('a file and an export that nobody uses are caught', () => {
  const { failed, said } = inPlantedTree(
    {
      ...tree('export const alive = 1\nexport const dead = 2\n'),
      'shared/work/orphan.ts': 'export const orphan = 3\n',
    },
    command,
  )
  expect(failed).toBe(true)
  expect(said).toContain('shared/work/orphan.ts')
  expect(said).toMatch(/\bdead\b.*shared\/work\/alive\.ts/)
})

test('what is used is let through', () => {
  const { said } = inPlantedTree(tree('export const alive = 1\n'), command)
  expect(said).not.toContain('shared/work/alive.ts')
})
