import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { runCommand } from '#infra/run-command.ts'

const run = (script: string, seconds = 20, hear?: (text: string) => void) =>
  runCommand(process.execPath, ['-e', script], { env: { OF: 'a test' }, cwd: tmpdir(), seconds, ...(hear && { hear }) })

test('a command that ends well tells what it wrote, and is heard while it writes', async () => {
  const heard: string[] = []
  const ran = await run('console.log(process.env.OF); console.error("beside")', 20, (text) => void heard.push(text))
  expect(ran).toMatchObject({ isDone: true, output: expect.stringContaining('a test\n') as string })
  expect(heard.join('')).toBe(ran.output)
})

test('one that fails tells its exit code', async () => {
  expect(await run('console.log("why"); process.exit(3)')).toEqual({
    isDone: false,
    ended: 'ended with exit code 3',
    output: 'why\n',
  })
})

test('one that does not end is ended with all that it started: what it started holds its output open', async () => {
  const child =
    "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' })"
  const { isDone, ended } = await run(`${child}; setInterval(() => 0, 1000)`, 1)
  expect([isDone, ended]).toEqual([false, 'was not done after 1 s'])
})

test('one that is not there is told', async () => {
  const { ended } = await runCommand('/no/such/program', [], { env: {}, cwd: tmpdir(), seconds: 5 })
  expect(ended).toMatch(/^could not be started: .+ENOENT/)
})
