import type { Check, Look } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { leads } from '#infra/doctor/records.ts'
import { whereIs } from '#infra/doctor/residency.ts'
import { ask } from '#infra/doctor/web.ts'

const remedy =
  'a name that is in no zone yet tells nothing; otherwise, the systems of a public body lie in the country (PP 71/2019): choose a part that does, or ask the legal unit of the agency before anybody uses it'

/** Where every endpoint of the agency lies, one line each. */
export function residencyChecks(patient: Patient): readonly Check[] {
  const { agency, names, deployed } = patient
  const { domain, region, media, identity, mail, residency } = agency
  const { own, external } = media
  const { oidc } = identity
  const at =
    (endpoint: () => Promise<string> | string): Look =>
    async () =>
      whereIs(await endpoint(), names, residency)
  const service = (name: string) => at(() => `https://${name}.${region}.amazonaws.com`)
  const looks: readonly (readonly [string, Look])[] = [
    ['the portal', () => ofStack(patient, domain)],
    ['live updates', at(async () => (await deployed()).socket)],
    ['live updates, sent', at(async () => (await deployed()).push)],
    ['records', service('dynamodb')],
    ['evidence', at(async () => `https://${(await deployed()).bucket}.s3.${region}.amazonaws.com`)],
    ['secrets', service('secretsmanager')],
    ['meetings', own ? () => ofStack(patient, own.domain) : at(() => external?.url ?? '')],
    ...(own ? [['the relay of meetings', () => ofStack(patient, own.turn)] as const] : []),
    ['sign-in', oidc ? at(() => oidc.issuer) : service('cognito-idp')],
    ...(oidc ? [['sign-in, where its provider sends people', () => ofProvider(patient, oidc.issuer)] as const] : []),
    ['mails', mail.relay ? at(() => `smtp://${mail.relay?.host ?? ''}`) : service('email')],
  ]
  return looks.map(([what, look]): Check => [`residency of ${what}`, look, remedy])
}

/** A host name that leads to what a stack has in the region is there, also when its zone tells addresses only. */
async function ofStack({ agency, names, records }: Patient, host: string) {
  const found = await whereIs(`https://${host}`, names, agency.residency)
  if ('seen' in found) return found
  const record = (await records()).find(({ name, type }) => name === host && (type === 'A' || type === 'CNAME'))
  if (!record || (await leads(record, names)) !== undefined) return found
  return record.type === 'A'
    ? { seen: `${host} is ${record.value}, of its stack in ${agency.region}` }
    : whereIs(`https://${record.value}`, names)
}

/** What sign-in uses of a provider besides its issuer. */
const ways = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri', 'end_session_endpoint']

/** A provider in the country may send people, or the portal, to hosts that are not. */
async function ofProvider({ agency, names, reach }: Patient, issuer: string) {
  const url = `${issuer}/.well-known/openid-configuration`
  const { status, body } = await ask(url, reach)
  if (status !== 200) return `${url} answers ${String(status)}`
  const said = JSON.parse(body) as Readonly<Record<string, unknown>>
  const hosts = new Set(ways.flatMap((way) => URL.parse(String(said[way]))?.hostname ?? []))
  for (const host of hosts) {
    const found = await whereIs(`https://${host}`, names, agency.residency)
    if ('fault' in found) return found
  }
  return { seen: hosts.size === 0 ? 'nowhere else' : [...hosts].join(', ') }
}
