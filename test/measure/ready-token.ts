import { AccessToken, TrackSource } from 'livekit-server-sdk'
import type { KeyPair } from '#functions/kernel/config.ts'

const canPublishSources = [
  TrackSource.CAMERA,
  TrackSource.MICROPHONE,
  TrackSource.SCREEN_SHARE,
  TrackSource.SCREEN_SHARE_AUDIO,
]

/** A token for one join of a room, with the rights that the portal gives a participant. */
export function readyToken({ key, secret }: KeyPair, room: string, identity: string, role = 'participant') {
  const token = new AccessToken(key, secret, { identity, name: 'Rina Wulandari', ttl: 60, attributes: { role } })
  token.addGrant({
    room,
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: false,
    canPublishSources,
    canUpdateOwnMetadata: false,
  })
  return token.toJwt()
}
