import { ConnectionQuality, type Participant, type Room, Track } from 'livekit-client'
import type { Link, Presence } from '#web/meetings/room/participants.ts'

/** A presence with the pictures that belong to it. */
export type RoomPerson = Presence & {
  readonly camera: Track | undefined
  readonly screen: Track | undefined
}

const linkOf: Readonly<Record<ConnectionQuality, Link>> = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'fair',
  [ConnectionQuality.Poor]: 'weak',
  [ConnectionQuality.Lost]: 'lost',
  [ConnectionQuality.Unknown]: 'unknown',
}

/** A picture to show: neither muted nor still on its way. */
function picture(participant: Participant, source: Track.Source): Track | undefined {
  const publication = participant.getTrackPublication(source)
  return publication?.isMuted === false ? publication.track : undefined
}

const read = (participant: Participant): RoomPerson => ({
  identity: participant.identity,
  name: participant.name ?? '',
  isMe: participant.isLocal,
  isSpeaking: participant.isSpeaking && participant.isMicrophoneEnabled,
  isMicrophoneOn: participant.isMicrophoneEnabled,
  isCameraOn: participant.isCameraEnabled,
  isSharing: participant.isScreenShareEnabled,
  link: linkOf[participant.connectionQuality],
  camera: picture(participant, Track.Source.Camera),
  screen: picture(participant, Track.Source.ScreenShare),
})

/** Everybody as LiveKit has them now, oneself first, then in the order of joining. */
export function readPeople(room: Room): RoomPerson[] {
  const others = [...room.remoteParticipants.values()].toSorted(
    (a, b) => (a.joinedAt?.getTime() ?? 0) - (b.joinedAt?.getTime() ?? 0),
  )
  return [room.localParticipant, ...others].filter(({ identity }) => identity !== '').map(read)
}

/** What there is to hear: every microphone and every shared sound but one's own. */
export const readSounds = (room: Room): readonly Track[] =>
  [...room.remoteParticipants.values()]
    .flatMap((participant) => [...participant.audioTrackPublications.values()])
    .flatMap(({ track }) => (track ? [track] : []))
