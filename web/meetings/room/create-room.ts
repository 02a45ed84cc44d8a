import {
  ConnectionState,
  type LocalAudioTrack,
  type LocalTrack,
  type LocalVideoTrack,
  Room,
  RoomEvent,
  Track,
} from 'livekit-client'
import { type Accessor, batch, createSignal, onCleanup, untrack } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { comeBack } from '#web/meetings/room/come-back.ts'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { createRoomControls, type RoomControls } from '#web/meetings/room/create-room-controls.ts'
import { createSilence } from '#web/meetings/room/create-silence.ts'
import { type AskTicket, joinRoom } from '#web/meetings/room/join-room.ts'
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

/** After these somebody's own microphone and camera are as they want them. */
const changesOfOwn = [RoomEvent.LocalTrackPublished, RoomEvent.TrackMuted, RoomEvent.TrackUnmuted] as const

const statusOf: Readonly<Partial<Record<ConnectionState, RoomStatus>>> = {
  [ConnectionState.Connected]: { at: 'connected' },
  [ConnectionState.Reconnecting]: { at: 'reconnecting' },
  [ConnectionState.SignalReconnecting]: { at: 'reconnecting' },
}

/** The call, read from LiveKit's events; it ends with its Solid owner. `ask`: for a new token, when the connection is lost. */
export function createRoom(devices: Devices, ask: AskTicket): Call {
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

  const isInside = () => status().at === 'connected' || status().at === 'reconnecting'

  const look = () => {
    batch(() => {
      setPeople(
        reconcile(untrack(isInside) || room.state !== ConnectionState.Disconnected ? readPeople(room) : [], {
          key: 'identity',
        }),
      )
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
      if (status().at === 'connecting' || returning) return
      const why = reasonOfEnd(reason)
      if (why === 'LOST' && isInside()) void comeBackInside()
      else setStatus({ at: 'ended', reason: why })
    })
    .on(RoomEvent.LocalAudioSilenceDetected, silence.suspect)
    .on(RoomEvent.AudioPlaybackStatusChanged, () => setSoundBlocked(!room.canPlaybackAudio))
  const controls = createRoomControls(room, changes, devices)

  // As they were before the connection was lost: at its end both are off.
  const wasOn = { microphone: false, camera: false }
  const remember = () => {
    wasOn.microphone = room.localParticipant.isMicrophoneEnabled
    wasOn.camera = room.localParticipant.isCameraEnabled
  }
  for (const event of changesOfOwn) room.on(event, remember)

  let returning: AbortController | undefined
  const comeBackInside = async () => {
    const { microphone, camera } = wasOn
    const { signal } = (returning = new AbortController())
    setStatus({ at: 'reconnecting' })
    const outcome = await comeBack(() => joinRoom({ connect: open }, ask), signal)
    returning = undefined
    if (outcome !== 'CONNECTED') setStatus({ at: 'ended', reason: outcome })
    else if (signal.aborted) await room.disconnect()
    else await Promise.all([microphone && controls.microphone.set(true), camera && controls.camera.set(true)])
  }

  const publish = async (track: LocalAudioTrack | LocalVideoTrack | undefined, isAllowed: boolean) => {
    if (!track) return
    if (isAllowed) await room.localParticipant.publishTrack(track as LocalTrack)
    else track.stop()
  }

  const open = (url: string, token: string): Promise<'CONNECTED' | LeaveReason> =>
    room.connect(url, token).then(() => 'CONNECTED' as const, reasonOfRefusal)

  const connect = async (url: string, token: string): Promise<'CONNECTED' | LeaveReason> => {
    setStatus({ at: 'connecting' })
    const outcome = await open(url, token)
    if (outcome !== 'CONNECTED') {
      setStatus({ at: 'idle' })
      return outcome
    }
    const handed = { microphone: devices.microphone.take(), camera: devices.camera.take() }
    devices.stop()
    await Promise.all([
      controls.microphone.attempt(() => publish(handed.microphone, controls.microphone.isAllowed())),
      controls.camera.attempt(() => publish(handed.camera, controls.camera.isAllowed())),
    ])
    return 'CONNECTED'
  }

  const leave = async () => {
    returning?.abort()
    await room.disconnect()
    setStatus({ at: 'ended', reason: 'LEFT' })
  }

  onCleanup(() => {
    returning?.abort()
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
    leave,
  }
}
