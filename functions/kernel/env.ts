/** The names of a function's environment: whoever grants sets them, and only `config.ts` reads them. */
export const env = {
  origin: 'BALAI_ORIGIN',
  table: 'BALAI_TABLE',
  bucket: 'BALAI_BUCKET',
  issuer: 'BALAI_ISSUER',
  clientId: 'BALAI_CLIENT_ID',
  livekit: 'BALAI_LIVEKIT_URL',
  socket: 'BALAI_SOCKET_URL',
  push: 'BALAI_PUSH_URL',
  mailFrom: 'BALAI_MAIL_FROM',
  mailName: 'BALAI_MAIL_NAME',
  mailHost: 'BALAI_MAIL_HOST',
  mailPort: 'BALAI_MAIL_PORT',
  tableEndpoint: 'BALAI_TABLE_ENDPOINT',
  bucketEndpoint: 'BALAI_BUCKET_ENDPOINT',
  secretsEndpoint: 'BALAI_SECRETS_ENDPOINT',
  mailEndpoint: 'BALAI_MAIL_ENDPOINT',
  version: 'BALAI_VERSION',
  region: 'AWS_REGION',
} as const

/** Where the ARN of a secret stands; of several, the newest first, with spaces between them. */
export const secretEnv = {
  oidcClient: 'BALAI_SECRET_OIDC_CLIENT',
  cursor: 'BALAI_SECRET_CURSOR',
  guestLink: 'BALAI_SECRET_GUEST_LINK',
  livekitTokens: 'BALAI_SECRET_LIVEKIT_TOKENS',
  livekitWebhook: 'BALAI_SECRET_LIVEKIT_WEBHOOK',
  smtpLogin: 'BALAI_SECRET_SMTP_LOGIN',
} as const

export type EnvName = keyof typeof env
export type Env = Readonly<Record<string, string | undefined>>

/** The environment of this function: read here, and nowhere else. */
export const environment = (): Env => process.env
