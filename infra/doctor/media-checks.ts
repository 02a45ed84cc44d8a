import { certificateOf } from '#infra/doctor/certificate.ts'
import type { Check } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { recordOf } from '#infra/doctor/portal-checks.ts'
import { relayOverTls, relayOverUdp } from '#infra/doctor/relay.ts'
import { opens } from '#infra/doctor/tcp.ts'
import { answersWell } from '#infra/doctor/web.ts'

const node = 'see infra/RUNBOOK.md#the-livekit-node-does-not-answer'
const blocked = `if only this line is wrong, the network that you are in blocks it: look from another; else ${node}`

/** LiveKit: signalling, and the three ways of media into it. */
export function mediaChecks(patient: Patient): readonly Check[] {
  const { agency, reach, now } = patient
  const { own, external } = agency.media
  if (!own) {
    const url = external?.url ?? ''
    return [['LiveKit, signalling', () => answersWell(url.replace(/^ws/, 'http'), reach), 'ask whoever runs it']]
  }
  const { domain, turn } = own
  const ofHost = (host: string): readonly Check[] => [
    [
      `record of ${host}`,
      () => recordOf(patient, host),
      'give the keeper of the zone the records that npm run deploy printed',
    ],
    [`certificate of ${host}`, () => certificateOf(host, now(), reach), 'see infra/RUNBOOK.md#certificate'],
  ]
  return [
    ...ofHost(domain),
    ...ofHost(turn),
    ['LiveKit, signalling', () => answersWell(`https://${domain}/`, reach), node],
    ['LiveKit, media over TCP 7881', () => opens(domain, 7881, reach), blocked],
    ['LiveKit, relay over UDP 3478', () => relayOverUdp(turn, 3478, reach), blocked],
    ['LiveKit, relay over TLS 443', () => relayOverTls(turn, 443, reach), node],
  ]
}
