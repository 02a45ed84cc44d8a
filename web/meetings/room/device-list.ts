import type { DeviceKind } from '#web/meetings/room/device-problem.ts'

export type Device = { readonly id: string; readonly label: string }
export type DeviceList = Readonly<Record<DeviceKind, readonly Device[]>>

type Found = Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>

const kindOf = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const

/** Windows lists the telephone device a second time under this id. */
const repeated = 'communications'

const pick = (found: readonly Found[], kind: DeviceKind): readonly Device[] =>
  found
    .filter((each) => each.kind === kindOf[kind] && each.deviceId !== repeated)
    .map(({ deviceId, label }) => ({ id: deviceId, label }))

/** Before permission a browser names neither device nor id: such a list says only that there is one. */
export const listDevices = (found: readonly Found[]): DeviceList => ({
  microphone: pick(found, 'microphone'),
  camera: pick(found, 'camera'),
  speaker: pick(found, 'speaker'),
})

/** The remembered device if it is there, else the browser's own choice. */
export const deviceInUse = (devices: readonly Device[], wanted: string | undefined): Device | undefined =>
  devices.find(({ id }) => id === wanted) ?? devices.find(({ id }) => id === 'default') ?? devices[0]
