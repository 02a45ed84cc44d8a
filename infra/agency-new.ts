import { checkAgency, type Agency } from '#infra/agency.ts'
import example from '#infra/agencies/example.ts'
import { placeOf } from '#infra/host-place.ts'
import { hostsElsewhere } from '#infra/hosts-elsewhere.ts'
import { saidOf } from '#infra/residency-list.ts'

/** Asks one question and answers with what was typed, or with the proposal when nothing was. */
export type Ask = (question: string, proposal: string) => Promise<string>
export type Tell = (line: string) => void

type Step = {
  readonly question: string
  readonly proposal: (so: Agency) => string
  readonly take: (so: Agency, answer: string) => object
}

const words = (answer: string) => answer.split(/[\s,]+/).filter((word) => word !== '')
const under = (domain: string, name: string) => domain.replace(/^[^.]+/, name)
const domainOf = (so: Agency) => so.domain.slice(so.domain.indexOf('.') + 1)

const steps: readonly Step[] = [
  {
    question: 'Name of the agency, as people read it',
    proposal: ({ brand }) => brand.name,
    take: (_, name) => ({ brand: { name } }),
  },
  {
    question: 'Host name of the portal',
    proposal: ({ name }) => `balai.${name}.go.id`,
    take: (_, domain) => ({ domain }),
  },
  {
    question: "Time zones, the head office's first",
    proposal: ({ zones }) => zones.join(' '),
    take: (_, answer) => ({ zones: words(answer) }),
  },
  {
    question: 'Issuer of the identity provider, or "cognito" if the agency has none',
    proposal: (so) => `https://sso.${domainOf(so)}`,
    take: ({ name }, answer) => ({
      identity:
        answer === 'cognito'
          ? { cognito: { prefix: `balai-${name}` } }
          : { oidc: { issuer: answer, clientId: 'balai' } },
    }),
  },
  {
    question: 'LiveKit: "own" for a node of the agency, or the wss:// address of another',
    proposal: () => 'own',
    take: ({ domain }, answer) => ({
      media:
        answer === 'own'
          ? { own: { domain: under(domain, 'rapat'), turn: under(domain, 'turn') } }
          : { external: { url: answer } },
    }),
  },
  {
    question: 'Mail address of the sender',
    proposal: (so) => `balai@${domainOf(so)}`,
    take: (_, from) => ({ mail: { from } }),
  },
  {
    question: 'Host and port of the agency\'s SMTP relay, or "ses"',
    proposal: () => 'ses',
    take: ({ mail }, answer) => {
      const [host = '', port = '587'] = answer.split(':')
      return answer === 'ses' ? {} : { mail: { ...mail, relay: { host, port: Number(port) } } }
    },
  },
  {
    question: 'Days that logs are kept',
    proposal: ({ retention }) => String(retention.logs),
    take: ({ retention }, answer) => ({ retention: { ...retention, logs: Number(answer) } }),
  },
  {
    question: 'Mail addresses for alarms',
    proposal: (so) => `ti@${domainOf(so)}`,
    take: (_, answer) => ({ alarms: words(answer) }),
  },
  {
    question: 'Members of staff who will use it',
    proposal: ({ size }) => String(size.staff),
    take: (_, answer) => ({ size: { staff: Number(answer) } }),
  },
]

const later = 'later'
/** Only people know where a host stands that is not of AWS: nothing is proposed for it. */
const whoRuns = (host: string): Step => ({
  question: `Who runs ${host}, where and by which contract, or "${later}": npm run doctor refuses it until then`,
  proposal: ({ residency }) => saidOf(host, residency) ?? later,
  take: ({ residency }, answer) => (answer === later ? {} : { residency: { ...residency, [host]: answer } }),
})

/** Asks for everything that an agency decides; a wrong answer is told and asked for again. */
export async function askAgency(name: string, ask: Ask, tell: Tell): Promise<Agency> {
  const settle = async (so: Agency, { question, proposal, take }: Step): Promise<Agency> => {
    for (;;) {
      const { agency, faults } = checkAgency({ ...so, ...take(so, (await ask(question, proposal(so))).trim()) })
      if (agency) return agency
      for (const fault of faults) tell(fault)
    }
  }
  let so: Agency = { ...example, name, residency: {} }
  for (const step of steps) so = await settle(so, step)
  const hosts = new Set(hostsElsewhere(so).map(([, host]) => host))
  for (const host of hosts) if (placeOf(host) === undefined) so = await settle(so, whoRuns(host))
  return so
}

/** The text of an agency's file. */
export const fileOf = (agency: Agency): string =>
  [
    "import type { Agency } from '#infra/agency.ts'",
    '',
    '// What each field may say: infra/agencies/example.ts. What it makes and costs: npm run agency -- check <name>.',
    `export default ${literal(agency, '')} satisfies Agency`,
    '',
  ].join('\n')

function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, '')).join(', ')}]`
  const deeper = `${indent}  `
  const named = (key: string) => (/^\w+$/.test(key) ? key : `'${key}'`)
  const fields = Object.entries(value).map(([key, each]) => `${deeper}${named(key)}: ${literal(each, deeper)},`)
  return fields.length === 0 ? '{}' : ['{', ...fields, `${indent}}`].join('\n')
}
