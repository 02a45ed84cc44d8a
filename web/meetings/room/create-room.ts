import {
  ConnectionState,
  type LocalAudioTrack,
  type LocalTrack,
  type LocalVideoTrack,
  Room,
  RoomEvent,
  Track,
} from 'livekit-client'
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { createRoomControls, type RoomControls } from '#web/meetings/room/create-room-controls.ts'
import { createSilence } from '#web/meetings/room/create-silence.ts'
import { type LeaveReason, reasonOfEnd, reasonOfRefusal } from '#web/meetings/room/leave-reason.ts'
import { readPeople, readSounds, type RoomPerson } from '#web/meetings/room/read-people.ts'

export type RoomStatus =
  | { readonly at: 'idle' | 'connecting' | 'connected' | 'reconnecting' }
  | { readonly at: 'ended'; readonly reason: LeaveReason }

export type Call = RoomControls & {
  readonly status: Accessor<RoomStatus>
  readonly people: Accessor<readonly RoomPerson[]>
  readonly sounds: Accessor<readonly Track[]>
  /** The microphone is on and gives nothing: muted by the system or by its own switch. */
  readonly isSilent: Accessor<boolean>
  /** The browser waits for a press before it plays sound. */
  readonly isSoundBlocked: Accessor<boolean>
  readonly allowSound: () => Promise<void>
  /** Opens the door with a token; a door that stays shut leaves the status idle. */
  readonly connect: (url: string, token: string) => Promise<'CONNECTED' | LeaveReason>
  readonly leave: () => Promise<void>
}

/** What can change how people look or what they may do. */
const events = [
  RoomEvent.Connected,
  RoomEvent.Reconnecting,
  RoomEvent.Reconnected,
  RoomEvent.Disconnected,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ParticipantPermissionsChanged,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
] as const

const statusOf: Readonly<Partial<Record<ConnectionState, RoomStatus>>> = {
  [ConnectionState.Connected]: { at: 'connected' },
  [ConnectionState.Reconnecting]: { at: 'reconnecting' },
  [ConnectionState.SignalReconnecting]: { at: 'reconnecting' },
}

/** The call, read from LiveKit's events; it ends with its Solid owner. */
export function createRoom(devices: Devices): Call {
  const room = new Room({ adaptiveStream: true, dynacast: true })
  const [status, setStatus] = createSignal<RoomStatus>({ at: 'idle' })
  const [people, setPeople] = createStore<RoomPerson[]>([])
  const [changes, setChanges] = createSignal(0)
  const [isSoundBlocked, setSoundBlocked] = createSignal(false)

  const silence = createSilence(() => {
    changes()
    const published = room.localParticipant.getTrackPublication(Track.Source.Microphone)
    return published?.isMuted === false ? published.track?.mediaStreamTrack : undefined
  })

  const look = () => {
    batch(() => {
      setPeople(reconcile(room.state === ConnectionState.Disconnected ? [] : readPeople(room), { key: 'identity' }))
      setChanges((before) => before + 1)
    })
  }
  for (const event of events) room.on(event, look)
  room
    .on(RoomEvent.ConnectionStateChanged, (state) => {
      const next = statusOf[state]
      if (next) setStatus(next)
    })
    .on(RoomEvent.Disconnected, (reason) => {
      if (status().at !== 'connecting') setStatus({ at: 'ended', reason: reasonOfEnd(reason) })
    })
    .on(RoomEvent.LocalAudioSilenceDetected, silence.suspect)
    .on(RoomEvent.AudioPlaybackStatusChanged, () => setSoundBlocked(!room.canPlaybackAudio))
  const controls = createRoomControls(room, changes, devices)

  const publish = async (track: LocalAudioTrack | LocalVideoTrack | undefined, isAllowed: boolean) => {
    if (!track) return
    if (isAllowed) await room.localParticipant.publishTrack(track as LocalTrack)
    else track.stop()
  }

  const connect = async (url: string, token: string): Promise<'CONNECTED' | LeaveReason> => {
    setStatus({ at: 'connecting' })
    try {
      await room.connect(url, token)
    } catch (error) {
      setStatus({ at: 'idle' })
      return reasonOfRefusal(error)
    }
    const handed = { microphone: devices.microphone.take(), camera: devices.camera.take() }
    devices.stop()
    await Promise.all([
      controls.microphone.attempt(() => publish(handed.microphone, controls.microphone.isAllowed())),
      controls.camera.attempt(() => publish(handed.camera, controls.camera.isAllowed())),
    ])
    return 'CONNECTED'
  }

  onCleanup(() => {
    room.removeAllListeners()
    void room.disconnect()
  })
  return {
    ...controls,
    status,
    people: () => people,
    sounds: () => {
      changes()
      return readSounds(room)
    },
    isSilent: silence.isSilent,
    isSoundBlocked,
    allowSound: () => room.startAudio(),
    connect,
    leave: () => room.disconnect(),
  }
}
