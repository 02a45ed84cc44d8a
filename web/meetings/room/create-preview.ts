import {
  createLocalAudioTrack,
  createLocalVideoTrack,
  type LocalAudioTrack,
  type LocalVideoTrack,
  TrackEvent,
} from 'livekit-client'
import { type Accessor, createSignal, onCleanup } from 'solid-js'

type PreviewTrack = LocalAudioTrack | LocalVideoTrack

const makers = {
  microphone: (deviceId: string | undefined) => createLocalAudioTrack(deviceId ? { deviceId } : {}),
  camera: (deviceId: string | undefined) => createLocalVideoTrack(deviceId ? { deviceId } : {}),
} as const

export type Preview<T extends PreviewTrack> = {
  readonly track: Accessor<T | undefined>
  /** Opens the device, or lets it go. */
  readonly set: (isOn: boolean) => Promise<void>
  /** Hands the open track on; from now on it belongs to the taker. */
  readonly take: () => T | undefined
  /** The device went away while it was open. */
  readonly isLost: Accessor<boolean>
}

function preview<T extends PreviewTrack>(
  open: (deviceId: string | undefined) => Promise<T>,
  device: Accessor<string | undefined>,
): Preview<T> {
  const [track, setTrack] = createSignal<T>()
  const [isLost, setLost] = createSignal(false)
  let latest = 0
  const lose = () => {
    setLost(true)
    setTrack(undefined)
  }
  const take = () => {
    const taken = track()
    taken?.off(TrackEvent.Ended, lose)
    setTrack(undefined)
    return taken
  }
  const set = async (isOn: boolean) => {
    const mine = ++latest
    setLost(false)
    take()?.stop()
    if (!isOn) return
    const opened = await open(device())
    // Pressed again, or gone, while the browser was asking.
    if (mine !== latest) {
      opened.stop()
      return
    }
    opened.once(TrackEvent.Ended, lose)
    setTrack(() => opened)
  }
  onCleanup(() => {
    latest++
    take()?.stop()
  })
  return { track, set, take, isLost }
}

/** One's own microphone before anybody else hears it. */
export const createMicrophonePreview = (device: Accessor<string | undefined>): Preview<LocalAudioTrack> =>
  preview(makers.microphone, device)

/** One's own camera before anybody else sees it. */
export const createCameraPreview = (device: Accessor<string | undefined>): Preview<LocalVideoTrack> =>
  preview(makers.camera, device)
