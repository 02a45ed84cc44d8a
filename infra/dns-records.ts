import type { StackState } from '#infra/stack-state.ts'

/** A record that the keeper of the zone is asked for. */
export type DnsRecord = {
  readonly name: string
  readonly type: 'CNAME' | 'A' | 'MX' | 'TXT'
  readonly value: string
  readonly purpose: string
}

const written = /^(\S+) (CNAME|A|MX|TXT) (.+)$/

// By the name of the output, and of the construct in front of it.
const purposes: readonly (readonly [beginning: string, purpose: string])[] = [
  ['HostNameRecord', 'the portal'],
  ['AddressRecord', 'LiveKit'],
  ['AddressTurnRecord', 'the relay of LiveKit'],
  ['MailDkim', 'mails are signed (DKIM)'],
  ['MailBounces', 'mails that come back'],
  ['MailSpf', 'who may send mails (SPF)'],
]

/** The records that a stack asks for: those of its outputs that say `<name> <type> <value>`. */
export const recordsOf = ({ outputs }: Pick<StackState, 'outputs'>): readonly DnsRecord[] =>
  [...outputs].flatMap(([key, output]) => {
    const [, name, type, value] = written.exec(output) ?? []
    if (name === undefined || type === undefined || value === undefined) return []
    const [, purpose = ''] = purposes.find(([beginning]) => key.startsWith(beginning)) ?? []
    return [{ name, type: type as DnsRecord['type'], value, purpose }]
  })

/** Mails that claim to be of the agency's domain, judged by others; to be asked for where the zone says nothing yet. */
export const dmarcOf = (domain: string, reports: string): DnsRecord => ({
  name: `_dmarc.${domain}`,
  type: 'TXT',
  value: `"v=DMARC1; p=quarantine; rua=mailto:${reports}"`,
  purpose: 'what others do with forged mails (DMARC)',
})

/** The records as lines for the keeper of the zone: purpose, name, type, value. */
export function recordLines(records: readonly DnsRecord[]): readonly string[] {
  const width = (of: (record: DnsRecord) => string) => Math.max(...records.map((record) => of(record).length))
  const [purpose, name] = [width((record) => record.purpose), width((record) => record.name)]
  return records.map(
    (record) =>
      `  ${record.purpose.padEnd(purpose)}  ${record.name.padEnd(name)}  ${record.type.padEnd(5)}  ${record.value}`,
  )
}
