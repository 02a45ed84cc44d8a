import { newId } from '#functions/kernel/clock.ts'
import type { Reaction } from '#functions/kernel/fact-stream.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import { actionRecorded } from '#shared/meetings/meetings.facts.ts'
import { sound, type Listeners } from '#test/journeys/thread/deliveries.ts'

type React = Reaction['react']

const withReactions = (change: (react: React) => React): (() => Listeners) => {
  return () => ({
    ...sound,
    reactions: (services, mailer) =>
      sound.reactions(services, mailer).map((each) => ({ ...each, react: change(each.react) })),
  })
}

let deliveries = 0
const asAnother = (fact: StoredFact): StoredFact => ({ ...fact, sk: `${fact.sk}-${String((deliveries += 1))}` })

type Event = Readonly<Record<string, unknown>> & { readonly event: string; readonly room: { readonly name: string } }
const withEvents = (change: (event: Event) => object): (() => Listeners) => {
  return () => ({ ...sound, hears: (event) => JSON.stringify(change(JSON.parse(event) as Event)) })
}

/** Consumers with a known bug; they live here alone. The numbers are those of RELIABILITY 8. */
export const planted = {
  'a task whose id is made anew at each delivery': withReactions((react) => (fact) => {
    const told = actionRecorded.read(fact)
    if (!told) return react(fact)
    return react(asAnother({ ...fact, data: { ...told, action: { ...told.action, task: newId('tsk') } } }))
  }),
  'a mail without its row that says sent': withReactions(
    (react) => (fact) => react(actionRecorded.read(fact) ? fact : asAnother(fact)),
  ),
  'a mail that is given up when the relay refuses it': () => ({
    ...sound,
    reactions: (services, mailer) =>
      sound.reactions(services, { ...mailer, send: (mail) => mailer.send(mail).catch(() => undefined) }),
  }),
  'facts older than the newest of their record are passed over': () => {
    const newest = new Map<string, number>()
    return withReactions((react) => (fact) => {
      const before = newest.get(fact.pk) ?? 0
      newest.set(fact.pk, Math.max(before, fact.rev))
      return fact.rev < before ? Promise.resolve() : react(fact)
    })()
  },
  'an event of the store taken for the check itself': () => ({ ...sound, evidence: () => Promise.resolve() }),
  'webhooks told apart by type and room (8)': withEvents((event) => ({
    ...event,
    id: `${event.event}-${event.room.name}`,
  })),
  'attendance in the order of arrival (9)': withEvents((event) => ({
    ...event,
    createdAt: String(1795572000 + (deliveries += 1)),
  })),
} as const satisfies Readonly<Record<string, () => Listeners>>
