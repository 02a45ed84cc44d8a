import { createHash } from 'node:crypto'
import { encodeKey } from '#functions/outputs/s3-event.ts'
import { makeConsumers, type Consumers } from '#test/journeys/thread/deliveries.ts'
import { makeCourier, type Courier, type Haste } from '#test/journeys/thread/courier.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { startRooms, type Rooms } from '#test/kit/meeting-room.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { nine, world, type World } from '#test/kit/world.ts'
import { freshTable } from '#test/kit/table.ts'

export type Parts = { readonly rooms: Rooms; readonly store: ObjectStore; readonly stop: () => Promise<void> }

/** The real media server and the real object store that all walks of a run share. */
export async function startParts(): Promise<Parts> {
  const [rooms, store] = await Promise.all([startRooms(), objectStore()])
  return {
    rooms,
    store,
    stop: async () => {
      await Promise.all([rooms.stop(), store.stop()])
    },
  }
}

const logins = ['siti', 'rina', 'andi', 'dewi', 'agus', 'yohana'] as const

/** What the steps of one walk have in hand. */
export type Stage = {
  readonly world: World
  readonly store: ObjectStore
  readonly courier: Courier
  readonly mails: Consumers['mails']
  readonly heard: Consumers['heard']
  readonly cast: Readonly<Record<(typeof logins)[number], PortalClient>>
}

export async function openStage({ rooms, store }: Parts, haste: Haste): Promise<Stage> {
  const w = await world(nine, {
    livekit: rooms.livekit,
    files: store.files,
    table: await freshTable(undefined, { withStream: true }),
  })
  const consumers = makeConsumers(w.services)
  const courier = await makeCourier(w.table, consumers, haste)
  const clients = await Promise.all(logins.map(async (login) => [login, await w.as(login)] as const))
  const cast = Object.fromEntries(clients) as Stage['cast']
  return { world: w, store, courier, cast, mails: consumers.mails, heard: consumers.heard }
}

/** Time passes until an instant, while everybody's pages look again: no session ends of it. */
export async function waitUntil({ world, cast }: Pick<Stage, 'world' | 'cast'>, instant: string): Promise<void> {
  const left = Temporal.Instant.from(instant).since(Temporal.Instant.from(world.now()))
  world.pass({ milliseconds: left.total('milliseconds') })
  await Promise.all(Object.values(cast).map((each) => each.meetings.today()))
}

export const hexOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What the store tells of every object under a prefix, in the shape of AWS's event. */
export async function evidenceEvents(store: ObjectStore, upload: string) {
  const versions = await store.versions(`quarantine/${upload}/`)
  return versions.map(
    ({ key, version }) =>
      ({
        Records: [
          {
            eventSource: 'aws:s3',
            eventName: 'ObjectCreated:Post',
            s3: { bucket: { name: store.files.bucket }, object: { key: encodeKey(key), size: 1, versionId: version } },
          },
        ],
      }) as const,
  )
}
