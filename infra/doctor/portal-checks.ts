import { certificateOf } from '#infra/doctor/certificate.ts'
import type { Check } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { leads } from '#infra/doctor/records.ts'
import { answersWell, ask, skew, type Answer } from '#infra/doctor/web.ts'

/** What the record of a host name should be, as its stack says it. */
export const recordOf = async ({ records, names }: Patient, host: string) => {
  const record = (await records()).find(({ name }) => name === host)
  return record ? leads(record, names) : `the stack of ${host} does not say where it is: deploy it`
}

const clockOfHere =
  'if it was not reached, see the lines above; if it is off, set the clock of this machine by NTP: timedatectl set-ntp true'

/** The pages, the API behind them, and who says who somebody is. */
export function portalChecks(patient: Patient): readonly Check[] {
  const { agency, reach, now, version } = patient
  const { domain } = agency
  const health = `https://${domain}/api/health`
  const issuer = agency.identity.oidc?.issuer
  const provider = `${issuer ?? ''}/.well-known/openid-configuration`
  const saysItsName = async (url: string, name: string) => {
    const { status, body } = await ask(url, reach)
    if (status !== 200) return `${url} answers ${String(status)}`
    const said = (JSON.parse(body) as { readonly issuer?: unknown }).issuer
    return said === name ? undefined : `it calls itself ${String(said)}, and identity.oidc.issuer is ${name}`
  }
  const ofProvider: readonly Check[] = [
    [
      'identity provider',
      () => saysItsName(provider, issuer ?? ''),
      'ask the keeper of the provider; until then nobody signs in, and who is signed in stays so',
    ],
    [
      'clock of the identity provider',
      () => skew(provider, now, reach),
      'if it was not reached, see the line above; if it is off, tell its keeper, and compare with the clock of the portal',
    ],
  ]
  return [
    [
      `record of ${domain}`,
      () => recordOf(patient, domain),
      'give the keeper of the zone the records that npm run deploy printed',
    ],
    [`certificate of ${domain}`, () => certificateOf(domain, now(), reach), 'see infra/RUNBOOK.md#certificate'],
    [
      'portal, its pages',
      () => answersWell(`https://${domain}/`, reach),
      'see infra/RUNBOOK.md#the-portal-answers-with-errors',
    ],
    ['portal, its API', () => answersWell(health, reach), 'see infra/RUNBOOK.md#the-portal-answers-with-errors'],
    ['clock of the portal', () => skew(health, now, reach), clockOfHere],
    [
      'version of the portal',
      async () => versionFault(await ask(health, reach), version),
      'deploy this checkout, or look from the checkout that was deployed',
    ],
    ...(issuer === undefined ? [] : ofProvider),
  ]
}

function versionFault({ status, body }: Answer, here: string) {
  if (status !== 200) return `the API answers ${String(status)}`
  const there = (JSON.parse(body) as { readonly version?: unknown }).version
  return there === here
    ? { seen: here }
    : `it is ${typeof there === 'string' ? there : 'of no known version'}, and this checkout is ${here}`
}
