import type { Agency } from '#infra/agency.ts'
import { nodeFor, peopleAtOnce } from '#infra/limits.ts'

/** One line of a month's costs in USD, with the arithmetic that led to it. */
export type Cost = {
  readonly what: string
  readonly how: string
  readonly usd: number
  /** Not on the bill of AWS. */
  readonly isElsewhere?: true
}

// Estimates for Jakarta, to be confirmed by the first bill. Ten hours of meetings a month for each member of staff.
const minutesEach = 600
const gbOfMinute = (60 * 1.5) / 8 / 1000
const hours = 730
const callsEach = 4_400
const perMillionCalls = { api: 1, lambda: 0.57, rows: 0.75, logs: 1.15 }
const gbOfEvidence = 0.5

const egress = [
  { upTo: 100, at: 0 },
  { upTo: 10_340, at: 0.132 },
  { upTo: 51_300, at: 0.113 },
  { upTo: Infinity, at: 0.095 },
] as const

const round = (value: number) => Math.round(value * 100) / 100
const say = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

/** What goes out to the internet, tier by tier. */
function outgoing(gb: number): Cost {
  let from = 0
  const parts: { readonly gb: number; readonly at: number }[] = []
  for (const { upTo, at } of egress) {
    if (gb > from) parts.push({ gb: Math.min(gb, upTo) - from, at })
    from = upTo
  }
  return {
    what: 'media out to the internet',
    how: parts.map(({ gb: part, at }) => `${say(part)} GB × ${say(at)}`).join(' + '),
    usd: round(parts.reduce((sum, { gb: part, at }) => sum + part * at, 0)),
  }
}

const times = (what: string, count: number, unit: string, price: number): Cost => ({
  what,
  how: `${say(count)} ${unit} × ${say(price)}`,
  usd: round(count * price),
})

function cloud(minutes: number, gb: number): Cost {
  const plans = [
    { name: 'Ship', base: 50, minutes: 150_000, gb: 250, perMinute: 0.0005, perGb: 0.12 },
    { name: 'Scale', base: 500, minutes: 1_500_000, gb: 3_000, perMinute: 0.0004, perGb: 0.1 },
  ].map((plan) => {
    const [more, heavier] = [Math.max(0, minutes - plan.minutes), Math.max(0, gb - plan.gb)]
    return {
      what: `LiveKit Cloud, plan ${plan.name}`,
      how: `${say(plan.base)} + ${say(more)} minutes × ${say(plan.perMinute)} + ${say(heavier)} GB × ${say(plan.perGb)}`,
      usd: round(plan.base + more * plan.perMinute + heavier * plan.perGb),
      isElsewhere: true as const,
    }
  })
  return plans.reduce((best, plan) => (plan.usd < best.usd ? plan : best))
}

function mediaCosts({ media, size }: Agency): readonly Cost[] {
  const minutes = size.staff * minutesEach
  const gb = minutes * gbOfMinute
  if (media.external?.url.endsWith('.livekit.cloud')) return [cloud(minutes, gb)]
  const node = media.own && nodeFor(peopleAtOnce(size.staff))
  if (!node) return [{ what: 'media', how: 'paid to whoever runs LiveKit', usd: 0 }]
  return [
    times(`LiveKit node, 1 × ${node.instance}`, hours, 'hours', node.at),
    outgoing(gb),
    times('fixed address', hours, 'hours', 0.005),
    times('disk of the node', 16, 'GB', 0.096),
    times('certificate that can be exported, 2 names', 1 / 3, 'times a month', 15),
  ]
}

/** What an agency of this size pays in a month. */
export function costsOf(agency: Agency): readonly Cost[] {
  const { staff } = agency.size
  const calls = (staff * callsEach) / 1_000_000
  return [
    ...mediaCosts(agency),
    times('HTTP API', calls, 'million calls', perMillionCalls.api),
    times('functions', calls, 'million calls', perMillionCalls.lambda),
    times('table and its backups', calls, 'million calls', perMillionCalls.rows),
    times('logs', calls, 'million calls', perMillionCalls.logs),
    times('evidence', staff * gbOfEvidence, 'GB', 0.025),
    times('keys', 2, 'keys', 1),
    times('secrets', agency.mail.relay ? 7 : 6, 'secrets', 0.4),
    times('alarms', 30, 'metrics', 0.1),
    times('counts', 9, 'metrics', 0.3),
    ...(agency.identity.cognito ? [times('user pool, at most', staff, 'people', 0.015)] : []),
  ]
}

export const totalOf = (costs: readonly Cost[]): number => round(costs.reduce((sum, { usd }) => sum + usd, 0))

/** What of that AWS asks for. */
export const billOf = (agency: Agency): number => totalOf(costsOf(agency).filter(({ isElsewhere }) => !isElsewhere))
