import { logDays, regions, zones } from '#infra/limits.ts'

/** What a field must be, and one value that would be right. */
export type Wanted = { readonly must: string; readonly example: string }

const either = (values: readonly (string | number)[]) => values.map(String).join(', ')

const listed = "'sso.badan-contoh.go.id': 'Pusat Data Nasional, Jakarta, kontrak 2026/14'"

/** What residency may name. */
export const listable: Wanted = {
  must: 'be a host name in lower case, or *. and the domain of one organisation (never *.go.id, never a cloud), and none of AWS or LiveKit Cloud, whose names say themselves where they are',
  example: "'sso.badan-contoh.go.id' or '*.badan-contoh.go.id'",
}

/** Every field that an agency's file may have; a field below one of these is told by its own line or its parent's. */
export const wanted: Readonly<Record<string, Wanted>> = {
  name: {
    must: 'be the name of its file: 2 to 24 lower-case letters, digits and single hyphens, a letter first',
    example: "name: 'badan-contoh'",
  },
  domain: {
    must: 'be the host name of the portal, in lower case, without https:// and without a path',
    example: "domain: 'balai.badan-contoh.go.id'",
  },
  brand: { must: 'be an object with the name that people read', example: "brand: { name: 'Badan Contoh' }" },
  'brand.name': { must: 'be 1 to 60 signs of plain text', example: "brand: { name: 'Badan Contoh' }" },
  zones: {
    must: `be a list without doubles of ${either(zones)}, the head office's first`,
    example: "zones: ['Asia/Jakarta', 'Asia/Makassar']",
  },
  identity: {
    must: 'have exactly one of oidc (the identity provider of the agency) and cognito (one that is made for it)',
    example: "identity: { oidc: { issuer: 'https://sso.badan-contoh.go.id', clientId: 'balai' } }",
  },
  'identity.oidc.issuer': {
    must: 'be an https:// address without a query, letter for letter the issuer that the provider puts into its tokens',
    example: "issuer: 'https://sso.badan-contoh.go.id/realms/asn'",
  },
  'identity.oidc.clientId': {
    must: 'be the name under which the provider knows the portal',
    example: "clientId: 'balai'",
  },
  'identity.cognito.prefix': {
    must: 'be lower-case letters, digits and single hyphens, at most 40, without "aws", "amazon" or "cognito"',
    example: "cognito: { prefix: 'balai-badan-contoh' }",
  },
  media: {
    must: 'have exactly one of own (LiveKit on a node of the agency, up to 260 people at once, about 2,166 staff) and external (LiveKit elsewhere)',
    example: "media: { own: { domain: 'rapat.badan-contoh.go.id', turn: 'turn.badan-contoh.go.id' } }",
  },
  'media.own': {
    must: 'name two host names, different from each other and from the domain of the portal',
    example: "own: { domain: 'rapat.badan-contoh.go.id', turn: 'turn.badan-contoh.go.id' }",
  },
  'media.own.domain': {
    must: 'be the host name of LiveKit, in lower case',
    example: "domain: 'rapat.badan-contoh.go.id'",
  },
  'media.own.turn': {
    must: 'be the host name of the relay, in lower case',
    example: "turn: 'turn.badan-contoh.go.id'",
  },
  'media.external.url': { must: 'be a wss:// address without a query', example: "url: 'wss://rapat.badan-lain.go.id'" },
  mail: {
    must: 'be an object with the sender, and a relay if the agency has its own',
    example: "mail: { from: 'balai@badan-contoh.go.id' }",
  },
  'mail.from': {
    must: 'be one mail address, which people see as the sender',
    example: "from: 'balai@badan-contoh.go.id'",
  },
  'mail.relay': {
    must: 'be the host and port of an SMTP relay of the agency; without it mail goes by SES in the region',
    example: "relay: { host: 'smtp.badan-contoh.go.id', port: 587 }",
  },
  residency: {
    must: 'be an object that says of each host beside those of AWS who runs it and where',
    example: `residency: { ${listed} }`,
  },
  'residency.*': {
    must: 'say in 10 to 120 signs of plain text who runs the host, where it stands and by which contract',
    example: listed,
  },
  retention: {
    must: 'say how many days logs and recovery points are kept',
    example: 'retention: { logs: 90, recovery: 35 }',
  },
  'retention.logs': { must: `be one of ${either(logDays)} days`, example: 'logs: 90' },
  'retention.recovery': {
    must: 'be 7 to 35 days, so far back the table can be restored to any second',
    example: 'recovery: 35',
  },
  alarms: {
    must: 'be a list of one to ten mail addresses of people who act on an alarm',
    example: "alarms: ['ti@badan-contoh.go.id']",
  },
  region: { must: `be ${either(regions)}, which lies in the country`, example: "region: 'ap-southeast-3'" },
  size: { must: 'be an object with the number of people who will use the portal', example: 'size: { staff: 300 }' },
  'size.staff': { must: 'be a whole number from 1 to 100,000', example: 'staff: 300' },
}
