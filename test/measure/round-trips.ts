import { Hono } from 'hono'
import { mount } from '#functions/kernel/app.ts'
import { doorRoutes } from '#functions/meetings/door.routes.ts'
import { demoIndicators } from '#infra/local/demo/indicators.ts'
import { rina, siti } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { contract } from '#shared/api.ts'
import { shift } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/people/person.ts'
import { clientFor } from '#test/kit/client.ts'
import { recordCalls, type Call } from '#test/kit/counting.ts'
import { startRooms } from '#test/kit/meeting-room.ts'
import { found } from '#test/kit/workplace.ts'
import { nine, world, type World } from '#test/kit/world.ts'
import { withDatabase } from '#test/measure/with-database.ts'

const queue = policyQueue.id
const steps = { session: /^(SESSION#\S+ META|PERSON#\S+ RIGHTS)$/, limit: /^BUCKET#/ }
type Step = keyof typeof steps | 'own'

const stepOf = ({ keys }: Call): Step =>
  (Object.keys(steps) as (keyof typeof steps)[]).find(
    (step) => keys.length > 0 && keys.every((key) => steps[step].test(key)),
  ) ?? 'own'

/** The calls of one request, by the step that makes them. */
async function tripsOf<T>({ table }: World, ask: () => Promise<T>) {
  const { calls, result } = await recordCalls(table, ask)
  const count = (step: Step) => calls.filter((call) => stepOf(call) === step).length
  return { result, session: count('session'), limit: count('limit'), own: count('own') }
}

async function workTrips(w: World) {
  const [chief, staff] = await Promise.all([w.as('siti'), w.as('rina')])
  const added = await chief.work.add({ queue, title: 'Telaah surat edaran', due: '2026-11-27', points: 3 })
  const list = await tripsOf(w, () => staff.work.queue({ queue, view: 'all' }))
  const row = found(list.result.rows.find(({ id }) => id === added.id))
  const claim = await tripsOf(w, () => staff.work.claim({ id: row.id, queue, points: row.points, rev: row.rev }))
  const task = await staff.work.task({ id: row.id })
  const indicator = found(demoIndicators.find(({ unit }) => unit === rina.unit))
  const { title: indicatorName, measure } = indicator
  const submission = {
    summary: 'Telaah untuk tiga unit.',
    links: ['https://contoh.example/telaah'],
    files: [],
    indicator: indicator.id,
    indicatorName,
    measure,
    period: '2026-Q4',
    quantity: 1,
    isAuthentic: true as const,
  }
  const { number, title, rev } = task
  const seen = { number, title, queue, chain: task.chain as PersonId[] }
  const input = { task: row.id, fence: found(task.fence), rev, seen, submission }
  const submit = await tripsOf(w, () => staff.outputs.submit(input))
  return { list, claim, submit }
}

/** The second who enters: the first one opened the room. */
async function joinTrips(w: World) {
  const rooms = await startRooms()
  try {
    const door = new Hono()
    const services = {
      ...w.services,
      livekit: rooms.livekit,
      guestLinkSecrets: ['of nobody'] as const,
      addressOf: () => '127.0.0.1',
    }
    mount(door, services, { door: doorRoutes })
    const at = async (login: string) =>
      clientFor(contract, {
        origin: w.services.origin,
        cookie: await w.cookieOf(login),
        fetch: async (request) => door.fetch(request),
      }).door
    const { id } = await (
      await w.as('siti')
    ).meetings.schedule({
      title: 'Rapat mingguan',
      startsAt: nine,
      endsAt: shift(nine, { hours: 1 }),
      zone: 'Asia/Jakarta',
      access: 'invited',
      chair: siti.id,
      minuteTaker: rina.id,
      invitees: [],
      guests: [],
      agenda: [],
    })
    await (await at('siti')).enter({ id })
    const staff = await at('rina')
    return await tripsOf(w, () => staff.enter({ id }))
  } finally {
    await rooms.stop()
  }
}

/** Calls to the database of what people do most, as requests to the portal: the session and the rate limit apart. */
export const measure = (): Promise<Record<string, number>> =>
  withDatabase(async () => {
    const w = await world()
    const { list, claim, submit } = await workTrips(w)
    const join = await joinTrips(w)
    return {
      'claim.round_trips': claim.own,
      'submit.round_trips': submit.own,
      'join.round_trips': join.own,
      'list.round_trips': list.own,
      'session.round_trips': Math.max(...[list, claim, submit, join].map(({ session }) => session)),
      'limit.round_trips': join.limit,
    }
  })
