import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { awsAccount } from '#test/kit/aws-account.ts'

/** A command on a machine where nobody is signed in to AWS: all that it said, and how it ended. */
const run = (file: string, ...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', file), ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: mkdtempSync(join(tmpdir(), 'balai-home-')),
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as {
        readonly code: number
        readonly stdout: string
        readonly stderr: string
      }
      return { code, said: stdout + stderr }
    },
  )

describe('npm run deploy', () => {
  test('without a name says how it is called', async () => {
    expect(await run('deploy/deploy-command.ts')).toEqual({
      code: 1,
      said: 'Say npm run deploy -- <name>; behind it --yes where nobody is there to answer, and --place <place> for the portal that a move has made.\n',
    })
  })

  test('with a name that is not there says which there are', async () => {
    const { code, said } = await run('deploy/deploy-command.ts', 'nowhere')
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^There is no infra\/agencies\/nowhere\.ts\. There are: example, /),
    ])
  })

  test('where nobody is signed in says so, and asks AWS for nothing', async () => {
    const { code, said } = await run('deploy/deploy-command.ts', 'example', '--yes')
    expect(code).toBe(1)
    expect(said).toMatch(
      /^Badan Contoh, https:\/\/balai\.badan-contoh\.example, version \d+\.\d+\.\d+\S*\n\nAccount\n\nThere are no credentials of AWS here /,
    )
    expect(said).toMatch(/then npm run deploy -- example\. Nothing was asked of AWS\.\n$/)
  })
})

test('Ctrl+C ends the waiting for the zone, and says that nothing is lost', async () => {
  const aws = await awsAccount()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deploy-command.ts'), 'example'], {
    env: {
      PATH: process.env['PATH'],
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_ACCESS_KEY_ID: 'of-a-test',
      AWS_SECRET_ACCESS_KEY: 'of-a-test',
    },
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    if (said.includes('Ctrl+C stops the waiting')) child.kill('SIGINT')
  })
  const [code] = (await once(child, 'exit')) as [number]
  aws.stop()
  expect([code, said.trim().split('\n').at(-1)]).toEqual([
    130,
    'Stopped. What CloudFormation has begun it ends by itself. Run the same command again: it goes on where it was.',
  ])
  expect(aws.state.certificates.map(({ status }) => status)).toEqual(['PENDING_VALIDATION', 'PENDING_VALIDATION'])
})

test('npm run doctor -- <name> that is not there says which there are', async () => {
  const { code, said } = await run('doctor/doctor-command.ts', 'nowhere')
  expect([code, said]).toEqual([1, expect.stringMatching(/^There is no infra\/agencies\/nowhere\.ts\./)])
})
