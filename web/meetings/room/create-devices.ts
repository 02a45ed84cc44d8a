import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client'
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import { type Control, createControl } from '#web/meetings/room/create-control.ts'
import { createDeviceList, isSecure } from '#web/meetings/room/create-device-list.ts'
import { createLevel } from '#web/meetings/room/create-level.ts'
import { createLostDevice, type LostDevice } from '#web/meetings/room/create-lost-device.ts'
import { createPermission, type Permission } from '#web/meetings/room/create-permission.ts'
import { createCameraPreview, createMicrophonePreview, type Preview } from '#web/meetings/room/create-preview.ts'
import { type Device, deviceInUse } from '#web/meetings/room/device-list.ts'
import { deviceProblem, type DeviceKind, type DeviceProblem } from '#web/meetings/room/device-problem.ts'
import { readRemembered, saveRemembered } from '#web/meetings/room/remembered-devices.ts'

type Choice = {
  readonly list: Accessor<readonly Device[]>
  readonly chosen: Accessor<Device | undefined>
  readonly choose: (id: string) => void
}
export type Input<Track> = Choice &
  Control & {
    readonly permission: Accessor<Permission>
    readonly track: Accessor<Track | undefined>
    /** Hands the open track to the room. */
    readonly take: () => Track | undefined
  }

export type Devices = {
  readonly microphone: Input<LocalAudioTrack>
  readonly camera: Input<LocalVideoTrack>
  readonly speaker: Choice
  /** How loud one's own microphone is before joining, 0 to 1. */
  readonly level: Accessor<number>
  /** The device in use that was unplugged, and what took its place. */
  readonly lost: Accessor<LostDevice | undefined>
  /** Opens what was on last time and needs no question of the browser. */
  readonly start: () => void
  /** Lets go of every device that is open for the preview. */
  readonly stop: () => void
}

const phone = '(width < 40rem)'

/** Microphone, camera and speaker: what there is, what is chosen and remembered, what stands in the way. */
export function createDevices(): Devices {
  const { devices, lookAgain } = createDeviceList()
  const [remembered, remember] = createSignal(readRemembered(matchMedia(phone).matches))
  const keep = (change: Partial<ReturnType<typeof remembered>>) => {
    saveRemembered(remember({ ...remembered(), ...change }))
  }

  const choice = (kind: DeviceKind): Choice => {
    const list = () => devices()?.[kind] ?? []
    return {
      list,
      chosen: createMemo(() => deviceInUse(list(), remembered()[kind]), undefined, {
        equals: (a, b) => a?.id === b?.id && a?.label === b?.label,
      }),
      choose: (id) => keep({ [kind]: id }),
    }
  }

  const input = <Track extends LocalAudioTrack | LocalVideoTrack>(
    kind: 'microphone' | 'camera',
    create: (device: Accessor<string | undefined>) => Preview<Track>,
  ): Input<Track> => {
    const choices = choice(kind)
    const permission = createPermission(kind)
    const preview = create(() => choices.chosen()?.id)
    const isOn = () => preview.track() !== undefined
    const control = createControl({
      enabled: isOn,
      set: async (wanted) => {
        keep(kind === 'microphone' ? { isMicrophoneOn: wanted } : { isCameraOn: wanted })
        await preview.set(wanted)
        await lookAgain()
      },
      classify: (error) => deviceProblem(error, isSecure()),
      forgetOn: () => [permission(), devices()],
    })
    const standing = (): DeviceProblem | undefined => {
      if (!isSecure()) return 'DEVICE_INSECURE'
      if (preview.isLost()) return 'DEVICE_UNPLUGGED'
      if (devices() && choices.list().length === 0) return 'DEVICE_MISSING'
      return permission() === 'denied' ? 'DEVICE_DENIED' : undefined
    }
    createEffect(
      on(
        () => choices.chosen()?.id,
        (id, before) => {
          if (isOn() && before && id && id !== before) void control.set(true)
        },
        { defer: true },
      ),
    )
    return {
      ...choices,
      ...control,
      permission,
      problem: () => (isOn() ? undefined : (control.problem() ?? standing())),
      track: preview.track,
      take: preview.take,
    }
  }

  const speaker = choice('speaker')
  const microphone = input('microphone', createMicrophonePreview)
  const camera = input('camera', createCameraPreview)
  const inputs = [
    { input: microphone, isWanted: () => remembered().isMicrophoneOn },
    { input: camera, isWanted: () => remembered().isCameraOn },
  ]
  const [isStarted, setStarted] = createSignal(false)
  for (const { input: each, isWanted } of inputs) {
    createEffect(
      on([isStarted, each.permission], ([isAllowed, permission]) => {
        if (isAllowed && permission === 'granted' && isWanted() && !each.enabled()) void each.set(true)
      }),
    )
  }

  return {
    microphone,
    camera,
    speaker,
    lost: createLostDevice([microphone, camera, speaker]),
    level: createLevel(() => microphone.track()?.mediaStreamTrack),
    start: () => setStarted(true),
    stop: () => {
      setStarted(false)
      for (const { input: each } of inputs) each.take()?.stop()
    },
  }
}
