import type { Agency } from '#infra/agency.ts'
import { costsOf, totalOf } from '#infra/cost.ts'
import { placeOf } from '#infra/host-place.ts'
import { hostsElsewhere } from '#infra/hosts-elsewhere.ts'
import { nodeFor, peopleAtOnce } from '#infra/limits.ts'
import { saidOf } from '#infra/residency-list.ts'

const here = 'ap-southeast-3 (Jakarta)'

type Line = readonly [what: string, more: string]

function created({ name, domain, media, identity, mail, size, retention, alarms }: Agency): readonly Line[] {
  const node = nodeFor(peopleAtOnce(size.staff))
  const pool: readonly Line[] = identity.cognito
    ? [['user pool', 'nobody signs up alone, a second factor for everybody']]
    : []
  const sender: readonly Line[] = mail.relay ? [] : [['sender', `${mail.from} in SES, signed with DKIM`]]
  const own: readonly Line[] = media.own
    ? [
        [
          'stack',
          `balai-${name}-media: LiveKit on 1 × ${node?.instance ?? ''}, up to ${String(node?.people ?? 0)} people at once`,
        ],
      ]
    : []
  return [
    ['stack', `balai-${name}-portal, reached under https://${domain}`],
    ...own,
    ['table', `one, restorable to any second of ${String(retention.recovery)} days; it survives its stack`],
    ['buckets', 'evidence with every version kept, and the log of who reads it; they survive their stack'],
    ['functions', 'eight, and one HTTP API, one WebSocket API, one timer'],
    ['keys and secrets', `2 and ${mail.relay ? '7' : '6'}; they survive their stack`],
    ...pool,
    ...sender,
    ['alarms', `by mail to ${alarms.join(', ')}; logs are kept for ${String(retention.logs)} days`],
    ['budget', 'the sum below, without what is paid elsewhere; mails at 80 and at 100 percent of it'],
  ]
}

function places(agency: Agency): readonly Line[] {
  const { media, identity, mail, residency = {} } = agency
  const hosts = new Map(hostsElsewhere(agency))
  const elsewhere = (what: string, shown: string): Line => [what, `${shown}; ${whereOf(hosts.get(what) ?? '', agency)}`]
  const others = Object.entries(residency).filter(([entry]) => ![...hosts.values()].includes(entry))
  return [
    ['records, files, logs', here],
    ['secrets and keys', here],
    [
      'the bill, and who is mailed of it',
      'AWS Budgets, which has no region: the addresses of alarms, and nothing of the portal',
    ],
    media.own
      ? ['meetings', `${here}; nothing is recorded`]
      : elsewhere('meetings', `${media.external?.url ?? ''}: outside of these stacks`),
    mail.relay ? elsewhere('mails', `${mail.relay.host}: the agency's own relay`) : ['mails', here],
    identity.oidc ? elsewhere('sign-in', `${identity.oidc.issuer}: the agency's own provider`) : ['sign-in', here],
    ...others.map(([entry, said]): Line => [`whatever leads to ${entry}`, said]),
  ]
}

/** Where a host lies: as its name says, or as the agency does. */
function whereOf(host: string, { residency }: Agency): string {
  const place = placeOf(host)
  if (place) return 'region' in place ? `AWS, ${place.region}` : `npm run doctor refuses it: ${place.fault}`
  return (
    saidOf(host, residency) ??
    `residency does not say who runs it and where, so npm run doctor refuses it unless its name leads to AWS in ${here}`
  )
}

const names = ({ domain, media, mail }: Agency): readonly Line[] => [
  ['portal', domain],
  ...(media.own
    ? ([
        ['LiveKit', media.own.domain],
        ['relay', media.own.turn],
      ] as const)
    : []),
  ...(mail.relay ? [] : ([['mail', `${mail.from.slice(mail.from.lastIndexOf('@') + 1)} (DKIM, SPF)`]] as const)),
]

const listed = (title: string, lines: readonly Line[]) => {
  const width = Math.max(...lines.map(([what]) => what.length))
  return [title, ...lines.map(([what, more]) => `  ${what.padEnd(width)}  ${more}`), '']
}

function bill(agency: Agency): readonly string[] {
  const costs = costsOf(agency)
  const what = Math.max(...costs.map((cost) => cost.what.length))
  const how = Math.max(...costs.map((cost) => cost.how.length))
  const row = (...[name, arithmetic, usd]: readonly [string, string, number]) =>
    `  ${name.padEnd(what)}  ${arithmetic.padEnd(how)}  ${usd.toFixed(2).padStart(10)}`
  return [
    `Each month, about, in USD, for ${agency.size.staff.toLocaleString('en')} members of staff with ten hours of meetings each`,
    ...costs.map((cost) => row(cost.what, cost.how, cost.usd)),
    row('together', '', totalOf(costs)),
    '',
  ]
}

/** What a deployment of an agency makes, where its data lies, which names it needs and what it costs. */
export const reportOf = (agency: Agency): string =>
  [
    `${agency.brand.name} (infra/agencies/${agency.name}.ts)`,
    '',
    ...listed('Created', created(agency)),
    ...listed('Where the data lies', places(agency)),
    ...listed('Names that the keeper of the zone is asked for', names(agency)),
    ...bill(agency),
  ].join('\n')
