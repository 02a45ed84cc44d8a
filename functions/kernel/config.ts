import { env, type Env, type EnvName } from '#functions/kernel/env.ts'

export type KeyPair = { readonly key: string; readonly secret: string }
export type Login = { readonly user: string; readonly password: string }

/** What signs and checks, newest first: the first signs, each of them is accepted while it is listed. */
export type Rotated<T> = readonly [newest: T, ...former: T[]]

/** The secrets, each with one purpose; a function is granted only those that it asks for. */
export type Secrets = {
  readonly oidcClient: string
  readonly guestLink: Rotated<string>
  readonly cursor: Rotated<string>
  /** We sign with the first; livekit-server is who accepts them. */
  readonly livekitTokens: Rotated<KeyPair>
  /** livekit-server signs with one of them. */
  readonly livekitWebhook: Rotated<KeyPair>
  /** Only where the agency's relay asks for one. */
  readonly smtpLogin?: Login
}
export type SecretName = keyof Secrets

/** Where things are and who we are: no secrets. `endpoint`s only where the part is not AWS's own. */
export type Config = {
  readonly origin: string
  readonly region: string
  /** What was deployed; unknown on one machine. */
  readonly version?: string
  readonly table: { readonly name: string; readonly endpoint?: string }
  readonly evidence: { readonly bucket: string; readonly endpoint?: string }
  readonly identity: { readonly issuer: string; readonly clientId: string }
  readonly livekit: { readonly url: string }
  readonly socket: { readonly url: string; readonly push: string }
  /** Over the relay at `host`, or through SES where there is none. */
  readonly mail: {
    readonly host?: string
    readonly port?: number
    readonly endpoint?: string
    readonly from: { readonly name: string; readonly email: string }
  }
}

/** The configuration of a deployed function; what is missing is told by its name when somebody asks for it. */
export function configFrom(vars: Env): Config {
  const may = (name: EnvName) => vars[env[name]] || undefined
  const need = (name: EnvName): string => {
    const value = may(name)
    if (value === undefined) throw new Error(`${env[name]} is not set`)
    return value
  }
  const version = may('version')
  const at = (name: EnvName) => {
    const endpoint = may(name)
    return endpoint === undefined ? {} : { endpoint }
  }
  return {
    get origin() {
      return need('origin')
    },
    get region() {
      return need('region')
    },
    ...(version !== undefined && { version }),
    get table() {
      return { name: need('table'), ...at('tableEndpoint') }
    },
    get evidence() {
      return { bucket: need('bucket'), ...at('bucketEndpoint') }
    },
    identity: {
      get issuer() {
        return need('issuer')
      },
      get clientId() {
        return need('clientId')
      },
    },
    get livekit() {
      return { url: need('livekit') }
    },
    socket: {
      get url() {
        return need('socket')
      },
      get push() {
        return need('push')
      },
    },
    get mail() {
      const host = may('mailHost')
      const from = { name: may('mailName') ?? 'Balai', email: need('mailFrom') }
      return { from, ...(host === undefined ? at('mailEndpoint') : { host, port: Number(may('mailPort') ?? 587) }) }
    },
  }
}

/** Credentials that Lambda puts into the environment, read anew at each use: they change while a function lives. */
export const lambdaCredentials = (vars: Env) => () =>
  Promise.resolve({
    accessKeyId: vars['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: vars['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(vars['AWS_SESSION_TOKEN'] && { sessionToken: vars['AWS_SESSION_TOKEN'] }),
  })
