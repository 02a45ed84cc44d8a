import { ConnectionState, type Room, Track } from 'livekit-client'
import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import { type Control, createControl } from '#web/meetings/room/create-control.ts'
import { isSecure } from '#web/meetings/room/create-device-list.ts'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { deviceProblem, screenProblem } from '#web/meetings/room/device-problem.ts'

/** A control that the meeting may withhold: what the token does not grant is not offered. */
export type RoomControl = Control & { readonly isAllowed: Accessor<boolean> }

export type RoomControls = {
  readonly microphone: RoomControl
  readonly camera: RoomControl
  readonly screen: RoomControl
}

/** `changes` moves with every event of LiveKit that can change an answer here. */
export function createRoomControls(room: Room, changes: Accessor<number>, devices: Devices): RoomControls {
  const me = room.localParticipant
  const now = <T>(read: () => T) => {
    changes()
    return read()
  }
  const isGranted = (source: Track.Source) => {
    const granted = me.permissions
    const sources = granted?.canPublishSources ?? []
    return granted?.canPublish === true && (sources.length === 0 || sources.includes(Track.sourceToProto(source)))
  }
  const options = (id: string | undefined) => (id ? { deviceId: id } : {})

  const microphone = createControl({
    enabled: () => now(() => me.isMicrophoneEnabled),
    set: (wanted) => me.setMicrophoneEnabled(wanted, options(devices.microphone.chosen()?.id)),
    classify: (error) => deviceProblem(error, isSecure()),
    forgetOn: () => [devices.microphone.permission(), devices.microphone.list()],
  })
  const camera = createControl({
    enabled: () => now(() => me.isCameraEnabled),
    set: (wanted) => me.setCameraEnabled(wanted, options(devices.camera.chosen()?.id)),
    classify: (error) => deviceProblem(error, isSecure()),
    forgetOn: () => [devices.camera.permission(), devices.camera.list()],
  })
  const screen = createControl({
    enabled: () => now(() => me.isScreenShareEnabled),
    set: (wanted) => me.setScreenShareEnabled(wanted, { audio: true, selfBrowserSurface: 'exclude' }),
    classify: (error) => screenProblem(error, isSecure()),
    forgetOn: () => undefined,
  })

  const isConnected = createMemo(() => now(() => room.state === ConnectionState.Connected))
  const follow = (kind: MediaDeviceKind, chosen: Accessor<string | undefined>, control?: Control) => {
    const device = createMemo(chosen)
    createEffect(
      on([isConnected, device], ([isInside, id]) => {
        if (!isInside || !id || id === room.getActiveDevice(kind)) return
        const change = () => room.switchActiveDevice(kind, id)
        void (control?.attempt(change) ?? change().catch(() => undefined))
      }),
    )
  }
  follow('audioinput', () => devices.microphone.chosen()?.id, microphone)
  follow('videoinput', () => devices.camera.chosen()?.id, camera)
  follow('audiooutput', () => devices.speaker.chosen()?.id)

  const withGrant = (control: Control, source: Track.Source): RoomControl => ({
    ...control,
    isAllowed: () => now(() => isGranted(source)),
  })
  return {
    microphone: withGrant(microphone, Track.Source.Microphone),
    camera: withGrant(camera, Track.Source.Camera),
    screen: {
      ...withGrant(screen, Track.Source.ScreenShare),
      isAllowed: () =>
        isSecure() && 'getDisplayMedia' in navigator.mediaDevices && now(() => isGranted(Track.Source.ScreenShare)),
    },
  }
}
