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
  mailHost: 'BALAI_MAIL_HOST',
  mailPort: 'BALAI_MAIL_PORT',
  mailFrom: 'BALAI_MAIL_FROM',
  secrets: 'BALAI_SECRETS',
  region: 'AWS_REGION',
} as const

export type EnvName = (typeof env)[keyof typeof env]

/** The environment of this function: read here, and nowhere else. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env
