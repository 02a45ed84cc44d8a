import { tmpdir } from 'node:os'
import { expect, test, vi } from 'vitest'
import example from '#infra/agencies/example.ts'
import { cdkFor } from '#infra/deploy/cdk.ts'

test('elsewhere than here it finds no app, whatever the environment names', async () => {
  vi.stubEnv('CDK_APP', 'node infra/rehearsal/app.ts')
  const { output } = await cdkFor(example, () => undefined)(['ls'], { minutes: 1, cwd: tmpdir() })
  expect(output).toContain('--app is required')
}, 60_000)
