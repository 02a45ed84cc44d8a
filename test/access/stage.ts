import { Hono } from 'hono'
import { connectFiles } from '#functions/kernel/files.ts'
import { site } from '#functions/site/site.ts'
import { elsewhere, kinds, type Kind } from '#test/access/kinds.ts'
import { makeMeetings } from '#test/access/make-meetings.ts'
import { makeWork } from '#test/access/make-work.ts'
import { appointMore, signedIn } from '#test/access/people.ts'
import { bureauSide, makassarSide, type Side } from '#test/access/side.ts'
import type { Things } from '#test/access/things.ts'
import { keepWrites, type WriteLog } from '#test/access/write-log.ts'
import { startRooms } from '#test/kit/meeting-room.ts'
import { localCredentials } from '#test/kit/table.ts'
import { nine, world, type World } from '#test/kit/world.ts'

/** One of the kinds, signed in as far as they are. `home`: the things of their own unit, `abroad`: another unit's. */
export type Actor = {
  readonly kind: Kind
  readonly cookie: string
  /** The person, or the guest, of the session. */
  readonly person: string
  readonly side: Side
  readonly home: Things
  readonly abroad: Things
}

export type Stage = {
  readonly world: World
  readonly app: Hono
  readonly actors: readonly Actor[]
  readonly writes: WriteLog
  /** Calls to the media server and the store of files since the last look. */
  readonly outside: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** The demo agency with work and meetings in two units, and everybody who may ask. Made once; every cell meets it as it is. */
export async function setStage(): Promise<Stage> {
  const rooms = await startRooms()
  const calls: string[] = []
  const livekit = counted(rooms.livekit, calls)
  const place = { bucket: 'bukti', region: 'local', endpoint: 'http://127.0.0.1:9', hasBucketInPath: true }
  const files = counted(connectFiles({ ...place, credentials: localCredentials }), calls)
  const plain = await world(nine, { livekit, files })
  await appointMore(plain)
  const bureauWork = await makeWork(plain, bureauSide)
  const makassarWork = await makeWork(plain, makassarSide)
  const here = await makeMeetings(plain, bureauSide)
  const there = await makeMeetings(plain, makassarSide)
  const home = { ...ofUnit(bureauSide), ...bureauWork, ...here.things }
  const abroad = { ...ofUnit(makassarSide), ...makassarWork, ...there.things }
  const guests = {
    'guest waiting': here.visitors.waiting,
    'guest admitted': here.visitors.admitted,
    'guest declined': here.visitors.declined,
    'guest of another meeting': there.visitors.waiting,
  }
  const actors = await Promise.all(
    kinds.map(async (kind): Promise<Actor> => {
      const isAbroad = (elsewhere as readonly Kind[]).includes(kind)
      const { cookie, person } = await signedIn(plain, kind, guests)
      const own = isAbroad ? { side: makassarSide, home: abroad, abroad: home } : { side: bureauSide, home, abroad }
      return { kind, cookie, person, ...own }
    }),
  )
  const app = new Hono()
  app.route('/', plain.app)
  site(app, shell, { livekit: [], files: '', socket: '', identity: '' })
  const writes = await keepWrites(plain.table)
  return { world: plain, app, actors, writes, outside: () => calls.splice(0), stop: rooms.stop }
}

const ofUnit = ({ queue, receiver, indicator }: Side) => ({
  unit: queue.unit,
  queue: queue.id,
  receiver: receiver.id,
  indicator: indicator.id,
  indicatorName: indicator.title,
  measure: indicator.measure,
})

/** A built portal with its one document. */
const shell = (path: string) => {
  const bytes = Buffer.from('<!doctype html><title>Balai</title>')
  return Promise.resolve(path === '/index.html' ? { bytes, type: 'text/html; charset=utf-8' } : undefined)
}

/** The same thing, with every call of it noted by name. */
const counted = <T extends object>(thing: T, calls: string[]): T =>
  new Proxy(thing, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        calls.push(String(name))
        return Reflect.apply(value, target, args) as unknown
      }
    },
  })
