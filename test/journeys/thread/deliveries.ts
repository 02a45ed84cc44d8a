import { SignJWT } from 'jose'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { onStream, type Reaction, type StreamEvent } from '#functions/kernel/fact-stream.ts'
import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import type { Hint, Push } from '#functions/live/push.ts'
import { livekitWebhook, webhookPath } from '#functions/meetings/livekit-webhook.ts'
import { onEvidenceEvent, type EvidenceEventServices } from '#functions/outputs/on-evidence-event.ts'
import { reactionsOf } from '#functions/reactions.ts'
import type { EvidenceEvent } from '#infra/local/evidence-events.ts'
import { webhookPair } from '#test/kit/meeting-room.ts'
import type { WorldServices } from '#test/kit/world.ts'

export type FactRecord = StreamEvent['Records'][number]

/** One thing that a consumer of ours is told from outside of a request. `name`: what it is, for whoever reads a failure. */
export type Delivery =
  | { readonly kind: 'fact'; readonly name: string; readonly record: FactRecord }
  | { readonly kind: 'webhook'; readonly name: string; readonly body: string }
  | { readonly kind: 'evidence'; readonly name: string; readonly event: EvidenceEvent }

type Pushing = WorldServices & { readonly push: Push }

/** Who listens: the product's own, or one with a planted bug. `hears`: what a webhook takes an event for. */
export type Listeners = {
  readonly reactions: (services: Pushing, mailer: Mailer) => readonly Reaction[]
  readonly hears: (event: string) => string
  readonly evidence: (services: EvidenceEventServices, event: unknown) => Promise<void>
}
export const sound: Listeners = { reactions: reactionsOf, hears: (event) => event, evidence: onEvidenceEvent }

export type Consumers = {
  /** Brings one thing as its source does: what is not taken comes again. */
  readonly deliver: (delivery: Delivery) => Promise<void>
  readonly mails: readonly NamedMail[]
  /** `<topic> <type>` of every hint. */
  readonly heard: ReadonlySet<string>
}

const tries = 100

/** All consumers of the portal on one table. `refuses`: whether the mail relay does not take the next mail. */
export function makeConsumers(
  services: WorldServices,
  { listeners = sound, refuses = () => false }: { listeners?: Listeners; refuses?: () => boolean } = {},
): Consumers {
  const mails: NamedMail[] = []
  const heard = new Set<string>()
  const mailer: Mailer = {
    send: (mail) => {
      if (refuses()) return Promise.reject(new Error('451 try again later'))
      mails.push(mail)
      return Promise.resolve()
    },
    close: () => undefined,
  }
  const push = (hints: readonly Hint[]) => {
    for (const { topic, type } of hints) heard.add(`${topic} ${type}`)
    return Promise.resolve()
  }
  const reactions = listeners.reactions({ ...services, push }, mailer)
  const app = new Hono()
  livekitWebhook(app, { ...services, webhookKeys: [webhookPair] })
  const once = async (delivery: Delivery): Promise<boolean> => {
    if (delivery.kind === 'fact')
      return (await onStream(reactions, { Records: [delivery.record] }, services.log)).batchItemFailures.length === 0
    if (delivery.kind === 'webhook')
      return (await postWebhook(app, listeners.hears(delivery.body), services.clock())) === 200
    return listeners.evidence(services, delivery.event).then(
      () => true,
      () => false,
    )
  }
  return {
    mails,
    heard,
    deliver: async (delivery) => {
      for (let attempt = 1; attempt <= tries; attempt++) if (await once(delivery)) return
      throw new Error(`${delivery.name} was never taken`)
    },
  }
}

/** As LiveKit does: each try is signed anew, over exactly these bytes. */
async function postWebhook(app: Hono, body: string, now: string): Promise<number> {
  const sha256 = createHash('sha256').update(body).digest('base64')
  const seconds = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000)
  const authorization = await new SignJWT({ sha256, exp: seconds + 300 })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(webhookPair.key)
    .sign(new TextEncoder().encode(webhookPair.secret))
  return (await app.request(webhookPath, { method: 'POST', body, headers: { authorization } })).status
}
