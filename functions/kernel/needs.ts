import type { EnvName } from '#functions/kernel/env.ts'
import type { SecretName } from '#functions/kernel/config.ts'

type Need = {
  /** What must be set; `AWS_REGION` is set by Lambda itself. */
  readonly env: readonly EnvName[]
  /** What may be set; `…Endpoint` only where a part is not AWS's own. */
  readonly mayEnv: readonly EnvName[]
  readonly secrets: readonly SecretName[]
  readonly maySecrets: readonly SecretName[]
}

const ground = { env: ['origin', 'table'], mayEnv: ['tableEndpoint', 'secretsEndpoint'] } as const

/** What each function of the portal is given, and nothing else: its entry is `functions/<name>.lambda.ts`. */
export const needs = {
  site: {
    env: ['bucket', 'issuer', 'livekit', 'socket'],
    mayEnv: ['bucketEndpoint'],
    secrets: [],
    maySecrets: [],
  },
  api: {
    env: [...ground.env, 'bucket', 'issuer', 'clientId', 'socket', 'push'],
    mayEnv: [...ground.mayEnv, 'bucketEndpoint', 'version'],
    secrets: ['cursor', 'oidcClient'],
    maySecrets: [],
  },
  door: { ...ground, env: [...ground.env, 'livekit'], secrets: ['guestLink', 'livekitTokens'], maySecrets: [] },
  'livekit-webhook': { ...ground, secrets: ['livekitWebhook'], maySecrets: [] },
  socket: { ...ground, secrets: [], maySecrets: [] },
  stream: {
    env: [...ground.env, 'push', 'mailFrom'],
    mayEnv: [...ground.mayEnv, 'mailName', 'mailHost', 'mailPort', 'mailEndpoint'],
    secrets: ['guestLink'],
    maySecrets: ['smtpLogin'],
  },
  evidence: {
    env: [...ground.env, 'bucket'],
    mayEnv: [...ground.mayEnv, 'bucketEndpoint'],
    secrets: [],
    maySecrets: [],
  },
  timer: { ...ground, env: [...ground.env, 'livekit'], secrets: ['livekitTokens'], maySecrets: [] },
} as const satisfies Readonly<Record<string, Need>>

export type FunctionName = keyof typeof needs
/** The secrets that a function may read. */
export type SecretOf<F extends FunctionName> = (typeof needs)[F]['secrets' | 'maySecrets'][number]
