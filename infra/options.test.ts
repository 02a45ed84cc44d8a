import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOptions, readPlace } from '#infra/options.ts'
import { AgencyFault } from '#infra/read-agency.ts'
import { runCommand } from '#infra/run-command.ts'

const root = join(import.meta.dirname, '..')
const env = { NODE_NO_WARNINGS: '1' }
const usage = 'Say npm run deploy -- <name>.'
const asked = { options: { yes: { type: 'boolean' }, place: { type: 'string' } }, words: [1, 1], usage } as const
const read = (...args: readonly string[]) => readOptions(asked, args)

test('what is typed is read', () => {
  expect(read('example', '--place', 'dua', '--yes')).toMatchObject({
    values: { place: 'dua', yes: true },
    positionals: ['example'],
  })
  expect(read('example').values.place).toBeUndefined()
})

describe('one line says what is wrong and how the command is called:', () => {
  test.each([
    ['an option that there is not', ['example', '--foo'], `Unknown option '--foo'. ${usage}`],
    ['a letter that is none', ['example', '-y'], `Unknown option '-y'. ${usage}`],
    ['an option without its value', ['example', '--place'], `Option '--place <value>' argument missing. ${usage}`],
    [
      'an option in the place of a value',
      ['x', '--place', '--yes'],
      `Option '--place' argument is ambiguous. ${usage}`,
    ],
    ['an empty value', ['example', '--place='], `--place says nothing. ${usage}`],
    ['a value that nobody wants', ['example', '--yes=no'], `Option '--yes' does not take an argument. ${usage}`],
    ['one word too many', ['example', 'other'], `Unexpected 'other'. ${usage}`],
    ['no word at all', ['--yes'], usage],
  ])('%s', (_, args, says) => {
    expect(() => read(...args)).toThrow(new AgencyFault(says))
  })

  test('a place that no stack can be called', () => {
    expect(readPlace('dua')).toBe('dua')
    for (const place of ['Dua!', 'portal-dua', '2', 'x'.repeat(13)]) expect(() => readPlace(place)).toThrow(AgencyFault)
  })
})

describe('the commands, as somebody types them, end with exit code 1 and no trace of the program', () => {
  const wants = 'Say npm run agency -- '
  test.each([
    ['infra/doctor/doctor-command.ts', ['--foo'], "Unknown option '--foo'. Say npm run doctor for this machine, or "],
    ['infra/doctor/doctor-command.ts', ['--place', 'dua'], 'Say npm run doctor for this machine, or '],
    ['infra/deploy/deploy-command.ts', ['x', '--foo'], "Unknown option '--foo'. Say npm run deploy"],
    ['infra/agency-command.ts', ['load', 'x', '--place', 'dua'], '--place is of a deployed agency. Say npm run agency'],
    ['infra/agency-command.ts', ['check', 'example', '--foo'], `Unknown option '--foo'. ${wants}check <name>.`],
    ['infra/agency-command.ts', ['constructor', 'example'], 'Say one of these:'],
    ['infra/agency-command.ts', ['load-data', 'example', '--foo'], "Unknown option '--foo'. Say "],
    ['infra/rehearsal/rehearse-command.ts', ['--fast'], "Unknown option '--fast'. Say npm run rehearse"],
    ['infra/local/start.ts', ['--frsh'], "Unknown option '--frsh'. Say npm start, or npm start -- --fresh "],
    ['test/run.ts', ['--foo'], 'There is no phase "--foo". There are: types, '],
    ['test/measure/measure.ts', ['constructor'], 'There is no group "constructor". There are: web, '],
  ])('%s %j', async (file, args, says) => {
    const { ended, output } = await runCommand(process.execPath, [file, ...args], { env, cwd: root, seconds: 60 })
    expect([ended, output.trim().slice(0, says.length)]).toEqual(['ended with exit code 1', says])
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('and so does a new agency for which nobody answers', async () => {
    const { ended, output } = await runCommand(process.execPath, ['infra/agency-command.ts', 'new', 'belum-dijawab'], {
      env,
      cwd: root,
      seconds: 60,
    })
    expect([ended, output.trim().split('\n').at(-1)]).toEqual([
      'ended with exit code 1',
      'Nobody answers any more. Nothing was written: say it again.',
    ])
  })

  test('and so does the doctor where something is WRONG', async () => {
    const here = { env: { ...env, BALAI_DIR: '/nowhere' }, cwd: root, seconds: 60 }
    expect(await runCommand(process.execPath, ['infra/doctor/doctor-command.ts'], here)).toEqual({
      isDone: false,
      ended: 'ended with exit code 1',
      output: expect.stringMatching(
        /^WRONG {2}\/nowhere\/.+: it is not there\. Remedy: run npm start once\.\n$/,
      ) as string,
    })
  })
})
