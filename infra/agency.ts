import * as v from 'valibot'
import { listable, wanted, type Wanted } from '#infra/agency-wants.ts'
import { logDays, nodeFor, peopleAtOnce, regions, zones } from '#infra/limits.ts'
import { hostName, mayBeListed } from '#infra/residency-list.ts'

/** The one file that may name parts on this machine: what `npm run rehearse` deploys to an emulator. */
export const rehearsal = 'rehearsal'

const loopback = /^(127\.0\.0\.1|localhost|[a-z0-9-]+\.localhost)$/
const mailAddress = /^[^\s@]+@([a-z0-9-]+\.)+[a-z]{2,63}$/i

const hostOf = (url: string) => URL.parse(url)?.hostname ?? ''
const isPlain = (url: string) => /^[a-z]+:\/\/[^/?#@]+(\/[^?#]*)?$/.test(url)

/** An address that is reached over TLS; over plain text on this machine only, and only for the rehearsal. */
const address = (safe: string, plain: string, mayLoop: boolean) =>
  v.pipe(
    v.string(),
    v.check(
      (url) =>
        isPlain(url) &&
        ((url.startsWith(`${safe}://`) && hostName.test(hostOf(url))) ||
          (mayLoop && url.startsWith(`${plain}://`) && loopback.test(hostOf(url)))),
    ),
  )

const host = (mayLoop: boolean) =>
  v.pipe(
    v.string(),
    v.check((name) => hostName.test(name) || (mayLoop && loopback.test(name))),
  )

const listed = (mayLoop: boolean) =>
  v.pipe(
    v.string(),
    v.check((entry) => mayBeListed(entry) || (mayLoop && loopback.test(entry))),
  )

const days = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const line = (most: number, least = 1) =>
  v.pipe(v.string(), v.trim(), v.regex(/^[^\p{Cc}<>"\\]+$/u), v.minLength(least), v.maxLength(most))
const email = v.pipe(v.string(), v.regex(mailAddress))
const hasOne = (value: object) => Object.values(value).filter((choice) => choice !== undefined).length === 1

const choices = (mayLoop: boolean) => ({
  identity: v.pipe(
    v.strictObject({
      oidc: v.optional(v.strictObject({ issuer: address('https', 'http', mayLoop), clientId: line(128) })),
      cognito: v.optional(
        v.strictObject({
          prefix: v.pipe(v.string(), v.regex(/^(?!.*(aws|amazon|cognito))[a-z0-9](-?[a-z0-9])*$/), v.maxLength(40)),
        }),
      ),
    }),
    v.check((value) => hasOne(value)),
  ),
  media: v.pipe(
    v.strictObject({
      own: v.optional(v.strictObject({ domain: host(false), turn: host(false) })),
      external: v.optional(v.strictObject({ url: address('wss', 'ws', mayLoop) })),
    }),
    v.check((value) => hasOne(value)),
  ),
  mail: v.strictObject({
    from: email,
    relay: v.optional(v.strictObject({ host: host(mayLoop), port: days(1, 65_535) })),
  }),
})

const schema = (mayLoop: boolean) =>
  v.pipe(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[a-z](-?[a-z0-9])+$/), v.maxLength(24)),
      domain: host(mayLoop),
      brand: v.strictObject({ name: line(60) }),
      zones: v.pipe(
        v.array(v.picklist(zones)),
        v.minLength(1),
        v.check((all) => new Set(all).size === all.length),
      ),
      ...choices(mayLoop),
      residency: v.optional(v.record(listed(mayLoop), line(120, 10))),
      retention: v.strictObject({ logs: v.picklist(logDays), recovery: days(7, 35) }),
      alarms: v.pipe(v.array(email), v.minLength(1), v.maxLength(10)),
      region: v.picklist(regions),
      size: v.strictObject({ staff: days(1, 100_000) }),
    }),
    v.forward(
      v.partialCheck(
        [['domain'], ['media', 'own', 'domain'], ['media', 'own', 'turn']],
        ({ domain, media }) =>
          media.own === undefined || new Set([domain, media.own.domain, media.own.turn]).size === 3,
      ),
      ['media', 'own'],
    ),
    v.forward(
      v.partialCheck(
        [
          ['size', 'staff'],
          ['media', 'own'],
        ],
        ({ size, media }) => media.own === undefined || nodeFor(peopleAtOnce(size.staff)) !== undefined,
      ),
      ['media'],
    ),
  )

/** What an agency's file says: who it is, where its portal is reached, and what it decided for itself. */
export type Agency = v.InferOutput<ReturnType<typeof schema>>

export type Checked =
  | { readonly agency: Agency; readonly faults: readonly [] }
  | { readonly agency: undefined; readonly faults: readonly string[] }

/** Reads what a file exports; each wrong field is told in one sentence, all of them at once. */
export function checkAgency(written: unknown): Checked {
  const mayLoop = (written as { name?: unknown } | undefined)?.name === rehearsal
  const result = v.safeParse(schema(mayLoop), written, { abortPipeEarly: true })
  if (result.success) return { agency: result.output, faults: [] }
  return { agency: undefined, faults: [...new Set(result.issues.map(sentence))] }
}

type Issue = v.BaseIssue<unknown>

const pathOf = (issue: Issue) => (issue.path ?? []).map(({ key }) => key).filter((key) => typeof key === 'string')

/** A field as people write it: `mail.relay.port`, `residency['sso.badan-contoh.go.id']`. */
const spelt = (path: readonly string[]) =>
  path.map((key, at) => (/^\w+$/.test(key) ? `${at === 0 ? '' : '.'}${key}` : `['${key}']`)).join('')

/** The line for a field, or for the nearest field around it that has one. */
function wantedAt(path: readonly string[]): Wanted | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = wanted[path.slice(0, length).join('.')] ?? wanted[[...path.slice(0, length - 1), '*'].join('.')]
    if (found) return found
  }
  return undefined
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) return typeof value
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function sentence(issue: Issue): string {
  const path = pathOf(issue)
  const field = spelt(path)
  if (path[0] === 'residency' && issue.path?.[1]?.origin === 'key')
    return `${field} cannot be listed: a name there must ${listable.must}, for example ${listable.example}.`
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never'
  if (path.length === 0 || (isUnknown && path.length === 1))
    return `${field || 'The file'} ${field ? 'is no field of an agency' : 'exports no agency'}: the fields are ${topLevel.join(', ')}, for example ${wanted['name']?.example ?? ''}.`
  const { must, example } = wantedAt(isUnknown ? path.slice(0, -1) : path) ?? { must: '', example: '' }
  if (isUnknown)
    return `${field} is no field here: ${path.slice(0, -1).join('.')} must ${must}, for example ${example}.`
  return issue.input === undefined
    ? `${field} is missing: it must ${must}, for example ${example}.`
    : `${field} is ${shown(issue.input)}: it must ${must}, for example ${example}.`
}

const topLevel = Object.keys(wanted).filter((field) => !field.includes('.'))
