import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { type DeviceList, listDevices } from '#web/meetings/room/device-list.ts'

/** The browser gives devices only to pages it can trust. */
export const isSecure = (): boolean => window.isSecureContext && 'mediaDevices' in navigator

type Listing = {
  /** Undefined until the browser has answered once. */
  readonly devices: Accessor<DeviceList | undefined>
  /** Names appear only after a permission was given: look again then. */
  readonly lookAgain: () => Promise<void>
}

/** What is plugged in, followed while the page is open. */
export function createDeviceList(): Listing {
  const [devices, setDevices] = createSignal<DeviceList>()
  const lookAgain = async () => {
    setDevices(listDevices(isSecure() ? await navigator.mediaDevices.enumerateDevices() : []))
  }
  const look = () => void lookAgain()
  if (isSecure()) {
    navigator.mediaDevices.addEventListener('devicechange', look)
    onCleanup(() => navigator.mediaDevices.removeEventListener('devicechange', look))
  }
  look()
  return { devices, lookAgain }
}
