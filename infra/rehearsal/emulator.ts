import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { answers, startPart, type Part } from '#infra/local/part.ts'

const region = 'ap-southeast-3'
const binaries = resolve('node_modules/.bin')

export const emulatorPort = 4566
/** Where it answers for all of AWS. */
export const emulator = `http://127.0.0.1:${String(emulatorPort)}`
/** What it takes from everybody. */
export const emulatorKeys = { accessKeyId: 'test', secretAccessKey: 'test' } as const

const keys = { AWS_ACCESS_KEY_ID: emulatorKeys.accessKeyId, AWS_SECRET_ACCESS_KEY: emulatorKeys.secretAccessKey }

/** The environment in which `cdk`, every command and every client meets it instead of AWS. */
const operator = {
  ...keys,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL: emulator,
  AWS_ENDPOINT_URL_S3: emulator,
  CDK_DEFAULT_ACCOUNT: '000000000000',
  CDK_DEFAULT_REGION: region,
} as const

/** The same, as lines for another terminal. */
export const operatorLines = (more: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries({ ...operator, ...more }).map(([name, value]) => `export ${name}='${value}'`)

/** From now on this process, and whatever it starts, meets the emulator instead of AWS, as in an operator's terminal. */
export function meetEmulator(): void {
  delete process.env['AWS_PROFILE']
  delete process.env['AWS_SESSION_TOKEN']
  Object.assign(process.env, operator)
}

/** Starts the emulator on loopback with nothing in it; it keeps nothing either. */
export async function startEmulator(program: string, dir: string): Promise<void> {
  const own = join(dir, 'emulator')
  mkdirSync(own, { recursive: true })
  // Its own programs for functions are CommonJS, and would be ES modules below the folder of this project.
  writeFileSync(join(own, 'package.json'), '{}\n')
  const part = await startPart(
    {
      name: 'emulator',
      command: program,
      args: [],
      env: {
        ...keys,
        // Lambdas run with whatever Node is first here.
        PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
        BIND_HOST: '127.0.0.1',
        GATEWAY_PORT: String(emulatorPort),
        // Without these it also opens ports to the network.
        IOT_MTLS_ENABLED: '0',
        SFTP_ENABLED: '0',
        MINISTACK_REGION: region,
        AWS_DEFAULT_REGION: region,
        TMPDIR: own,
        STATE_DIR: join(own, 'state'),
        S3_DATA_DIR: join(own, 's3'),
        PYTHONUNBUFFERED: '1',
      },
      ready: () => answers(`${emulator}/_ministack/health`),
    },
    dir,
  )
  void part.ended.then(() => {
    endGroup(part)
  })
}

/** Functions are processes of the emulator's group: one that holds a connection open would outlive it. */
function endGroup({ pid }: Part): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group has ended.
  }
}
