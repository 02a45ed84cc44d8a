import { SignJWT } from 'jose'
import { RoomServiceClient, ServerError } from 'livekit-server-sdk'
import type { KeyPair } from '#functions/kernel/config.ts'

/** A connection that the room has now. `joinedAt`: ISO instant, UTC. */
export type Listed = {
  readonly identity: string
  readonly name: string
  readonly connection: string
  readonly joinedAt?: string
}

/** One connection of one person in one room; grants are written out in full by whoever decides them. */
export type Seat = {
  readonly room: string
  readonly identity: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly grants: Readonly<Record<string, boolean | readonly string[]>>
}

/** The media server as the door and the sweep see it. */
export type LiveKit = {
  /** Where browsers connect. */
  readonly url: string
  /** Harmless when the room is there. */
  readonly createRoom: (room: string) => Promise<void>
  /** Ends the room for everybody; harmless when it is gone. */
  readonly deleteRoom: (room: string) => Promise<void>
  /** Nobody when the room is gone. */
  readonly listParticipants: (room: string) => Promise<readonly Listed[]>
  readonly removeParticipant: (room: string, identity: string) => Promise<void>
  /** A token for one join, good for a minute from `now`; valid a few seconds before it, because clocks differ. */
  readonly mintToken: (seat: Seat, now: string) => Promise<string>
}

const life = 60
const clockDifference = 5
const roomLimits = { emptyTimeout: 300, departureTimeout: 60, maxParticipants: 200 }

/** Connects to livekit-server with the newest key pair. */
export function connectLiveKit(url: string, [pair]: readonly KeyPair[]): LiveKit {
  if (!pair) throw new Error('no key pair for LiveKit')
  const rooms = new RoomServiceClient(url.replace(/^ws/, 'http'), pair.key, pair.secret, {
    requestTimeout: 5,
    failover: false,
  })
  const secret = new TextEncoder().encode(pair.secret)
  return {
    url,
    createRoom: async (name) => {
      await rooms.createRoom({ name, ...roomLimits })
    },
    deleteRoom: (room) => unlessMissing(rooms.deleteRoom(room), undefined),
    listParticipants: (room) => unlessMissing(listed(rooms, room), []),
    removeParticipant: (room, identity) => unlessMissing(rooms.removeParticipant(room, identity), undefined),
    // Signed here: the SDK's token takes its clock from the machine and its `nbf` is always now.
    mintToken: ({ room, identity, name, attributes, grants }, now) => {
      const at = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000)
      return new SignJWT({ name, attributes, video: { room, ...grants } })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(pair.key)
        .setSubject(identity)
        .setIssuedAt(at)
        .setNotBefore(at - clockDifference)
        .setExpirationTime(at + life)
        .sign(secret)
    },
  }
}

const listed = async (rooms: RoomServiceClient, room: string): Promise<readonly Listed[]> =>
  (await rooms.listParticipants(room)).map(({ identity, name, sid, joinedAt }) => ({
    identity,
    name,
    connection: sid,
    ...(joinedAt > 0n && {
      joinedAt: Temporal.Instant.fromEpochMilliseconds(Number(joinedAt) * 1000).toString({
        smallestUnit: 'millisecond',
      }),
    }),
  }))

async function unlessMissing<T>(call: Promise<T>, instead: T): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return instead
    throw error
  }
}
