import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SecretName } from '#functions/kernel/config.ts'
import { env, secretEnv, type EnvName } from '#functions/kernel/env.ts'
import { needs, type FunctionName } from '#functions/kernel/needs.ts'
import type { Table } from '#functions/kernel/table.ts'
import { addPages, bundleFunction } from '#infra/bundles.ts'
import { lambdaProcess, type LambdaProcess } from '#test/kit/lambda-process.ts'
import { tokenPair, webhookPair } from '#test/kit/meeting-room.ts'
import { secretsManager, type SecretsManager } from '#test/kit/secrets-manager.ts'

export const origin = 'https://balai.badan-contoh.example'
export const providerSecret = 'a secret of this test that the provider knows'
export const linkSecret = 'a secret of this test that signs links'
const arn = (name: SecretName) => `arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:${name}-AbCdEf`
const texts: Readonly<Record<SecretName, string>> = {
  oidcClient: providerSecret,
  cursor: 'a secret of this test that signs places',
  guestLink: linkSecret,
  livekitTokens: JSON.stringify(tokenPair),
  livekitWebhook: JSON.stringify(webhookPair),
  smtpLogin: JSON.stringify({ user: 'balai', password: 'a secret of this test' }),
}

export type Deployed = {
  readonly secrets: SecretsManager
  /** Bundles a function and starts it with what it needs, no more; a place that is undefined is left out. `beside` puts files there. */
  readonly start: (name: FunctionName, more?: Places, beside?: (folder: string) => void) => Promise<LambdaProcess>
  /** Where the bundle of a function lies; for what lies beside it. */
  readonly folderOf: (name: FunctionName) => string
  readonly stop: () => Promise<void>
}
export type Places = Readonly<Partial<Record<EnvName, string | undefined>>>

/** The functions of one agency over a table of the test, each told what its stack would tell it. */
export async function deployed(
  table: Table,
  places: Places = {},
  keys: { readonly id: string; readonly secret: string } = { id: 'local', secret: 'local' },
): Promise<Deployed> {
  mkdirSync('.build', { recursive: true })
  const root = mkdtempSync(join('.build', 'functions-'))
  const secrets = await secretsManager(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [arn(name as SecretName), text])),
  )
  const bundled = new Map<FunctionName, Promise<unknown>>()
  const started: LambdaProcess[] = []
  const usual: Places = {
    origin,
    table: table.name,
    tableEndpoint: process.env['DYNAMODB_ENDPOINT'],
    secretsEndpoint: secrets.endpoint,
    bucket: 'bukti',
    issuer: 'https://identity.badan-contoh.example',
    clientId: 'balai',
    livekit: 'wss://rapat.badan-contoh.example',
    socket: 'wss://live.badan-contoh.example/live',
    push: 'http://127.0.0.1:9',
    mailFrom: 'balai@badan-contoh.example',
    mailHost: '127.0.0.1',
    mailPort: '9',
    ...places,
  }
  return {
    secrets,
    folderOf: (name) => join(root, name),
    start: async (name, more = {}, beside) => {
      if (!bundled.has(name)) bundled.set(name, bundleFunction(name, root))
      await bundled.get(name)
      beside?.(join(root, name))
      const process = await lambdaProcess(join(root, name), {
        AWS_REGION: 'ap-southeast-3',
        AWS_ACCESS_KEY_ID: keys.id,
        AWS_SECRET_ACCESS_KEY: keys.secret,
        ...environmentOf(name, { ...usual, ...more }),
      })
      started.push(process)
      return process
    },
    stop: async () => {
      await Promise.all(started.map((each) => each.stop()))
      secrets.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Puts built pages beside the bundle of `site`. */
export const withPages = (built: string) => (folder: string) => {
  addPages(built, join(folder, '..'))
}

function environmentOf(name: FunctionName, places: Places): Record<string, string> {
  const need = needs[name]
  const told = [...need.env, ...need.mayEnv].flatMap((each) => {
    const value = places[each]
    return value === undefined ? [] : [[env[each], value] as const]
  })
  const arns = [...need.secrets].map((each) => [secretEnv[each], arn(each)] as const)
  return { ...Object.fromEntries(told), ...Object.fromEntries(arns) }
}
