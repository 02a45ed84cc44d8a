import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { subjectKey } from '#functions/people/people.keys.ts'
import example from '#infra/agencies/example.ts'
import { joko } from '#infra/local/demo/people.ts'
import { agencyFolder, dropFolders, smallAgency } from '#test/kit/agency-folder.ts'
import { awsAccount, type AwsAccount } from '#test/kit/aws-account.ts'
import { freshTable } from '#test/kit/table.ts'

let aws: AwsAccount
let table: Table
beforeAll(async () => {
  ;[aws, table] = await Promise.all([awsAccount(), freshTable()])
  const at = 'wss://abc.execute-api.ap-southeast-3.amazonaws.com/live'
  const outputs = { TableAt: table.name, BucketAt: 'balai-example-0a1b2c3d', SocketAt: at, PushAt: at }
  aws.state.stacks['balai-example-portal'] = { status: 'CREATE_COMPLETE', outputs, resources: {} }
})
afterAll(() => {
  aws.stop()
  dropFolders()
})

type Said = { readonly status: number; readonly text: string }
/** The command as somebody types it, under an account whose database is this run's. */
const load = (...args: readonly string[]) =>
  new Promise<Said>((done) => {
    const account = {
      AWS_ENDPOINT_URL_CLOUDFORMATION: aws.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: process.env['DYNAMODB_ENDPOINT'],
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      BALAI_DIR: '/nowhere',
    }
    const env = { ...process.env, ...account, NODE_NO_WARNINGS: '1' }
    execFile(process.execPath, ['infra/agency-command.ts', 'load', ...args], { env }, (fault, stdout, stderr) => {
      done({ status: Number(fault?.code ?? 0), text: stdout + stderr })
    })
  })

const demo = ['infra/agencies/demo', '--agency', 'example'] as const

test('a deployed portal is filled by one command: first told, then written, then nothing to change', async () => {
  const seen = await load(...demo, '--dry-run')
  expect(seen).toMatchObject({ status: 0 })
  expect(seen.text).toMatch(
    /^infra\/agencies\/demo and https:\/\/balai\.badan-contoh\.example\n[^]+people\.csv +25 +0 +0/,
  )
  expect(seen.text).toMatch(/Nothing was written: without --dry-run this is what would be\.\n$/)
  const account = subjectKey(example.identity.oidc.issuer, joko.login)
  expect(await readOne(table, account)).toBeUndefined()

  expect(await load(...demo)).toMatchObject({
    status: 0,
    text: expect.stringMatching(/Written\. Nobody was sent a mail\.\n$/) as string,
  })
  expect(await readOne(table, account)).toMatchObject({ person: joko.id })
  expect((await load(...demo)).text).toContain('Nothing to change: the portal has every row of this folder.')
}, 120_000)

test('what cannot be loaded is told in sentences, without a trace of the program', async () => {
  const wrong = agencyFolder({ ...smallAgency, 'queues.csv': ['code,name,unit,lease_hours', 'umum,,01.02,0'] })
  const said: readonly (readonly [args: readonly string[], text: RegExp])[] = [
    [[], /^Say one of these:/],
    [
      [wrong, '--agency', 'example', '--all'],
      /^Unknown option '--all'\. Say npm run agency -- load <folder> \[--agency <name> \[--place <place>\]\] \[--dry-run\]\.$/,
    ],
    [
      [wrong, '--agency', 'example'],
      /^queues\.csv, line 2: name is empty: .+\.\nqueues\.csv, line 2: lease_hours is "0": .+\.$/,
    ],
    [[demo[0], '--agency', 'rehearsal'], /^There is no stack balai-rehearsal-portal in ap-southeast-3: deploy it/],
    [[demo[0]], /^There is no portal on this machine yet: start it with npm start/],
  ]
  const told = await Promise.all(said.map(([args]) => load(...args)))
  for (const [i, [, text]] of said.entries()) {
    expect(told[i]).toMatchObject({ status: 1 })
    expect(told[i]?.text.trim()).toMatch(text)
  }
}, 120_000)
