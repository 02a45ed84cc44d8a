import { account } from '#infra/deploy/account.ts'
import { bundles } from '#infra/deploy/build.ts'
import { certificates } from '#infra/deploy/certificates.ts'
import { deployBase, deployStacks } from '#infra/deploy/deploy-stacks.ts'
import { difference } from '#infra/deploy/difference.ts'
import { handOver } from '#infra/deploy/hand-over.ts'
import { lambdaQuota } from '#infra/deploy/lambda-quota.ts'
import { look } from '#infra/deploy/look.ts'
import { madeAnew } from '#infra/deploy/made-anew.ts'
import { mailSandbox } from '#infra/deploy/mail-sandbox.ts'
import { nodeOffer } from '#infra/deploy/node-offer.ts'
import { partsOf } from '#infra/deploy/parts.ts'
import { atWork, secondPortal } from '#infra/deploy/second-portal.ts'
import { stacksFree } from '#infra/deploy/stacks-free.ts'
import { toolkit } from '#infra/deploy/toolkit.ts'
import type { Known, Step, Trip } from '#infra/deploy/trip.ts'
import { zone } from '#infra/deploy/zone.ts'

/** From nothing to a deployed agency. Each step finds what is done already, so that the whole may be run again at any time. */
const steps: readonly Step[] = [
  account,
  lambdaQuota,
  mailSandbox,
  nodeOffer,
  stacksFree,
  certificates,
  toolkit,
  bundles,
  difference,
  madeAnew,
  deployBase,
  zone,
  deployStacks,
  handOver,
  look,
]

/** The same for another portal than the first, which a move has made. */
export const stepsFor = (place: string | undefined): readonly Step[] =>
  place === undefined ? steps : [...begin(place), ...steps.filter((step) => step !== account && step !== stacksFree)]
const begin = (place: string) => [account, secondPortal(place), stacksFree, atWork(place)]

/** Goes step by step until one says stop; answers whether it came to the end. `version`: what is deployed. */
export async function deploy(trip: Trip, version: string, way = steps): Promise<boolean> {
  let known: Known = { account: '', told: { agency: trip.agency.name, version }, parts: partsOf(trip.agency) }
  for (const { title, take } of way) {
    trip.say(`\n${title}`)
    const found = await take(trip, known).catch((fault: unknown) => ({ stop: sentenceOf(fault as Error) }))
    if ('stop' in found) {
      trip.say(`\n${found.stop}`)
      return false
    }
    known = found
  }
  return true
}

const causes: readonly (readonly [cause: RegExp, says: string])[] = [
  [
    /^(AccessDenied|UnauthorizedOperation|NotAuthorized)/,
    'AWS does not let you do this: ask whoever administers the account for it',
  ],
  [/^(Throttl|TooManyRequests|RequestLimitExceeded)/, 'AWS asks for patience: wait a minute'],
  [
    /^(TimeoutError|AbortError)|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|fetch failed/,
    'AWS was not reached: this machine must be on the internet, and be let through to amazonaws.com',
  ],
]

/** What failed outside of us, in a sentence. */
function sentenceOf({ name, message }: Error): string {
  const cause = `${name}: ${message.split('\n')[0] ?? ''}`
  const [, says = 'This was not foreseen: tell whoever maintains the code'] =
    causes.find(([pattern]) => pattern.test(cause)) ?? []
  return `${says} (${cause}). What runs already runs on. Run the same command again after that: it goes on where it was.`
}
