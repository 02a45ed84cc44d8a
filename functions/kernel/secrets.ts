import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { KeyPair, Login, Rotated, SecretName, Secrets } from '#functions/kernel/config.ts'
import { env, secretEnv, type Env } from '#functions/kernel/env.ts'
import type { Credentials } from '#functions/kernel/post-form.ts'

export type SecretPlace = { readonly vars: Env; readonly credentials: () => Promise<Credentials> }
/** The texts of the secrets that a function may read, as Secrets Manager has them now. */
export type SecretTexts<N extends SecretName> = { readonly [K in N]?: readonly string[] }

/** Reads the secrets whose ARNs stand in the environment; one without an ARN is left out. */
export function secretReader<N extends SecretName>({ vars, credentials }: SecretPlace, names: readonly N[]) {
  const arnsOf = (name: N) => (vars[secretEnv[name]] ?? '').split(/\s+/).filter((arn) => arn !== '')
  let client: SecretsManagerClient | undefined
  const text = async (SecretId: string) => {
    const { GetSecretValueCommand, SecretsManagerClient } = await sdk()
    client ??= new SecretsManagerClient(reaching(vars, credentials))
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }))
    return SecretString
  }
  return async (): Promise<SecretTexts<N>> => {
    const there = names.filter((name) => arnsOf(name).length > 0)
    const read = there.map(async (name) => [name, await Promise.all(arnsOf(name).map(text))] as const)
    return Object.fromEntries(await Promise.all(read)) as unknown as SecretTexts<N>
  }
}

// It comes while the function is being composed: nothing else has to wait for its code.
const sdk = () => import('@aws-sdk/client-secrets-manager')

function reaching(vars: Env, credentials: SecretPlace['credentials']) {
  const region = vars[env.region]
  const endpoint = vars[env.secretsEndpoint]
  return {
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    credentials,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 },
  }
}

/** The secrets of their texts. A secret that must be there and is not, or has another shape, is told by its name. */
export function secretsOf<N extends SecretName>(texts: SecretTexts<N>, needed: readonly N[]): Pick<Secrets, N> {
  const missing = needed.find((name) => texts[name] === undefined)
  if (missing !== undefined) throw new Error(`${secretEnv[missing]} is not set`)
  const found = Object.entries<readonly string[]>(texts as Record<N, readonly string[]>)
  return Object.fromEntries(found.map(([name, of]) => [name, valueOf(name as N, of.flatMap(valuesIn))])) as Pick<
    Secrets,
    N
  >
}

function valueOf(name: SecretName, values: readonly unknown[]): Secrets[SecretName] {
  const texts = rotated(values.filter((value) => typeof value === 'string' && value !== ''))
  const pairs = rotated(values.filter(isPair))
  const value = {
    oidcClient: texts?.[0],
    guestLink: texts,
    cursor: texts,
    livekitTokens: pairs,
    livekitWebhook: pairs,
    smtpLogin: values.find(isLogin),
  }[name] as Secrets[SecretName] | undefined
  if (value === undefined) throw new Error(`the secret ${name} has another shape`)
  return value
}

const rotated = <T>([newest, ...former]: readonly T[]): Rotated<T> | undefined =>
  newest === undefined ? undefined : [newest, ...former]

/** What one secret holds: a JSON list each of its values, other JSON itself, and what is no JSON its text. */
function valuesIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value as readonly unknown[]
    return typeof value === 'object' && value !== null ? [value] : [text]
  } catch {
    return [text]
  }
}

const hasTexts = (value: unknown, fields: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  fields.every((field) => typeof (value as Readonly<Record<string, unknown>>)[field] === 'string')
const isPair = (value: unknown): value is KeyPair => hasTexts(value, ['key', 'secret'])
const isLogin = (value: unknown): value is Login => hasTexts(value, ['user', 'password'])
