import type { Check, Look } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { whereIs } from '#infra/doctor/residency.ts'

const remedy =
  'a name that is in no zone yet tells nothing; otherwise, the systems of a public body lie in the country (PP 71/2019): choose a part that does, or ask the legal unit of the agency before anybody uses it'

/** Where every endpoint of the agency lies, one line each. */
export function residencyChecks(patient: Patient): readonly Check[] {
  const { agency, names, deployed } = patient
  const { domain, region, media, identity, mail } = agency
  const { own } = media
  const at =
    (endpoint: () => Promise<string> | string): Look =>
    async () =>
      whereIs(await endpoint(), names)
  const service = (name: string) => at(() => `https://${name}.${region}.amazonaws.com`)
  const looks: readonly (readonly [string, Look])[] = [
    ['the portal', at(() => `https://${domain}`)],
    ['live updates', at(async () => (await deployed()).socket)],
    ['live updates, sent', at(async () => (await deployed()).push)],
    ['records', service('dynamodb')],
    ['evidence', at(async () => `https://${(await deployed()).bucket}.s3.${region}.amazonaws.com`)],
    ['secrets', service('secretsmanager')],
    ['meetings', own ? () => onNode(patient, own.domain) : at(() => media.external?.url ?? '')],
    ...(own ? [['the relay of meetings', () => onNode(patient, own.turn)] as const] : []),
    ['sign-in', identity.oidc ? at(() => identity.oidc?.issuer ?? '') : service('cognito-idp')],
    ['mails', mail.relay ? at(() => `smtp://${mail.relay?.host ?? ''}`) : service('email')],
  ]
  return looks.map(([what, look]): Check => [`residency of ${what}`, look, remedy])
}

/** A host name of the node is in the region when it leads to the address that the stack has there. */
async function onNode({ agency, names, records }: Patient, host: string) {
  const own = (await records()).find(({ name, type }) => name === host && type === 'A')
  const addresses = await names.addresses(host)
  return own && addresses.includes(own.value)
    ? { seen: `${host} is ${own.value}, of its stack in ${agency.region}` }
    : whereIs(`https://${host}`, names)
}
