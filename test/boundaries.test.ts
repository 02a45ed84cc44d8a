import { describe, expect, test } from 'vitest'
import { inPlantedTree } from '#test/architecture/planted.ts'

const command = ['depcruise', '--config', '.dependency-cruiser.mjs', 'shared', 'functions', 'web', 'infra', 'test']
const empty = Object.fromEntries(
  ['shared', 'functions', 'web', 'infra'].map((side) => [`${side}/empty.ts`, 'export const empty = true\n']),
)
const take = (path: string) => `import '${path}'\n`

/** Rule, file, and what it must not import. */
const planted = [
  ['shared-is-pure', 'shared/work/task.ts', 'node:fs'],
  ['shared-is-pure', 'shared/work/file.ts', '#functions/empty.ts'],
  ['shared-is-pure', 'shared/work/id.ts', 'uuidv7'],
  ['kernel-knows-no-noun', 'shared/kernel/ids.ts', '#shared/work/task.ts'],
  ['web-knows-no-server', 'web/work/row.tsx', '#functions/empty.ts'],
  ['web-runs-in-a-browser', 'web/work/disk.ts', 'node:fs'],
  ['web-takes-contracts-by-noun', 'web/kernel/api.ts', '#shared/api.ts'],
  ['functions-know-no-screen-and-no-place', 'functions/work/list.ts', '#web/empty.ts'],
  ['functions-know-no-screen-and-no-place', 'functions/work/place.ts', '#infra/empty.ts'],
  ['triggers-compose-nothing', 'functions/stream.lambda.ts', '#functions/notifications/tell.ts'],
  ['triggers-compose-nothing', 'infra/local/portal.ts', '#functions/notifications/tell.ts'],
  ['the-product-knows-no-test', 'infra/local/start.ts', '#test/kit/world.ts'],
  ['work-knows-people-and-calendar', 'shared/work/origin.ts', '#shared/outputs/output.ts'],
  ['work-knows-no-meetings', 'functions/work/origin.ts', '#shared/meetings/meeting.ts'],
  ['performance-sees-no-presence', 'functions/performance/score.ts', '#shared/meetings/meeting.ts'],
  ['performance-knows-people-and-calendar-and-outputs', 'shared/performance/score.ts', '#shared/meetings/meeting.ts'],
  ['nobody-imports-the-listeners', 'functions/work/mail.ts', '#functions/notifications/tell.ts'],
  ['listeners-know-facts-only', 'shared/notifications/plan.ts', '#shared/work/task.ts'],
  ['livekit-in-the-room', 'web/work/call.ts', 'livekit-client'],
  ['livekit-keys-in-one-place', 'functions/meetings/token.ts', 'livekit-server-sdk'],
  ['sockets-by-the-gateway', 'functions/live/socket.ts', 'ws'],
  ['stores-behind-ports', 'functions/work/raw.ts', '@aws-sdk/lib-dynamodb'],
  ['resolvable', 'functions/work/gone.ts', '#functions/work/nowhere.ts'],
] as const

const targets = {
  'shared/api.ts': '',
  'shared/meetings/meeting.ts': '',
  'shared/outputs/output.ts': '',
  'functions/notifications/tell.ts': '',
  'test/kit/world.ts': '',
}

describe('an import across a boundary is caught:', () => {
  const files = Object.fromEntries(planted.map(([, file, path]) => [file, take(path)]))
  const cycle = { 'shared/work/a.ts': take('#shared/work/b.ts'), 'shared/work/b.ts': take('#shared/work/a.ts') }
  const { failed, said } = inPlantedTree({ ...empty, ...targets, ...cycle, ...files }, command)

  test.each(planted)('%s: %s → %s', (rule, file) => {
    expect(failed).toBe(true)
    expect(said).toContain(`${rule}: ${file}`)
  })

  test('no-cycles: two files that run each other', () => {
    expect(said).toContain('no-cycles: shared/work/a.ts')
  })
})

test('imports within the boundaries are let through', () => {
  const { said } = inPlantedTree(
    {
      ...empty,
      'shared/work/task.ts': "import * as v from 'valibot'\nexport const task = v.object({})\n",
      'shared/outputs/output.ts': take('#shared/work/task.ts'),
      'shared/work/work.facts.ts': '',
      'shared/notifications/plan.ts': take('#shared/work/work.facts.ts'),
      'functions/kernel/livekit.ts': take('livekit-server-sdk'),
      'functions/meetings/action-becomes-task.ts': take('#functions/work/create-task.ts'),
      'functions/work/create-task.ts': take('#shared/work/task.ts'),
      'infra/local/sockets.ts': take('ws'),
      'web/meetings/room/create-room.ts': take('livekit-client'),
    },
    command,
  )
  expect(said).toContain('no dependency violations found')
})
