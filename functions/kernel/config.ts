import { env, type EnvName } from '#functions/kernel/env.ts'

export type KeyPair = { readonly key: string; readonly secret: string }

/** The secrets, each with one purpose; a function is granted only those that it asks for. */
export type Secrets = {
  readonly oidcClient: string
  readonly guestLink: string
  readonly cursor: string
  readonly livekitTokens: readonly KeyPair[]
  readonly livekitWebhook: KeyPair
}
export type SecretName = keyof Secrets

/** Where things are and who we are: no secrets. `endpoint`s only where the part is not AWS's own. */
export type Config = {
  readonly origin: string
  readonly region: string
  readonly table: { readonly name: string; readonly endpoint?: string }
  readonly evidence: { readonly bucket: string; readonly endpoint?: string }
  readonly identity: { readonly issuer: string; readonly clientId: string }
  readonly livekit: { readonly url: string }
  readonly socket: { readonly url: string; readonly push: string }
  readonly mail: { readonly host: string; readonly port: number; readonly from: { readonly name: string; readonly email: string } }
}

type Env = Readonly<Record<string, string | undefined>>

/** The configuration of a deployed function: a missing name is told at the first start, not at the first use. */
export function configFrom(vars: Env): Config {
  const need = (name: EnvName): string => {
    const value = vars[name]
    if (!value) throw new Error(`${name} is not set`)
    return value
  }
  const or = (name: EnvName) => vars[name] ?? ''
  return {
    origin: need(env.origin),
    region: need(env.region),
    table: { name: need(env.table) },
    evidence: { bucket: or(env.bucket) },
    identity: { issuer: or(env.issuer), clientId: or(env.clientId) },
    livekit: { url: or(env.livekit) },
    socket: { url: or(env.socket), push: or(env.push) },
    mail: { host: or(env.mailHost), port: Number(or(env.mailPort) || 587), from: { name: 'Balai', email: or(env.mailFrom) } },
  }
}

/** Credentials that Lambda puts into the environment, read anew at each use: they change while a function lives. */
export const lambdaCredentials = (vars: Env) => () =>
  Promise.resolve({
    accessKeyId: vars['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: vars['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(vars['AWS_SESSION_TOKEN'] && { sessionToken: vars['AWS_SESSION_TOKEN'] }),
  })

/** One secret from Secrets Manager, through the extension that caches it beside the function. */
export async function readSecret<N extends SecretName>(vars: Env, name: N): Promise<Secrets[N]> {
  const url = `http://localhost:2773/secretsmanager/get?secretId=${encodeURIComponent(`${vars[env.secrets] ?? ''}/${name}`)}`
  const reply = await fetch(url, { headers: { 'X-Aws-Parameters-Secrets-Token': vars['AWS_SESSION_TOKEN'] ?? '' } })
  if (!reply.ok) throw new Error(`the secret ${name} cannot be read: ${String(reply.status)}`)
  const { SecretString } = (await reply.json()) as { SecretString: string }
  return JSON.parse(SecretString) as Secrets[N]
}
