import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Whatever opens a connection, or asks for the address of a host, throws. */
const withoutNetwork = `data:text/javascript,${encodeURIComponent(`
import { Socket } from 'node:net'
import dns from 'node:dns'
const refuse = () => { throw new Error('a connection was opened') }
Socket.prototype.connect = refuse
dns.lookup = refuse
`)}`

export type AppRun = {
  /** What it said on standard error. */
  readonly said: string
  /** What it wrote for CloudFormation, by the name of the file. */
  readonly files: ReadonlyMap<string, string>
}

/** The app as `cdk` runs it: a process of its own, without an account and without a network. */
export async function runApp(
  context: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<AppRun> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-cdk-'))
  const app = join(import.meta.dirname, '../../infra/app.ts')
  const said = await promisify(execFile)(process.execPath, ['--import', withoutNetwork, app], {
    env: {
      PATH: process.env['PATH'],
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      ...env,
    },
  }).then(
    ({ stderr }) => stderr,
    (error: unknown) => (error as { stderr: string }).stderr,
  )
  const written = globSync('*.json', { cwd: folder })
  return { said, files: new Map(written.map((file) => [file, readFileSync(join(folder, file), 'utf8')])) }
}
