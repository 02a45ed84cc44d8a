import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Device } from '#web/meetings/room/device-list.ts'

export type LostDevice = { readonly lost: string; readonly now: string | undefined }

type Followed = { readonly list: Accessor<readonly Device[]>; readonly chosen: Accessor<Device | undefined> }

/** The device in use that was unplugged last, and what took its place; gone when it is plugged in again. */
export function createLostDevice(followed: readonly Followed[]): Accessor<LostDevice | undefined> {
  const [lost, setLost] = createSignal<LostDevice & { readonly id: string }>()
  for (const { list, chosen } of followed) {
    createEffect(
      on(list, (present, _, before: Device | undefined) => {
        const isThere = (id: string) => present.some((device) => device.id === id)
        if (before?.id && before.label && !isThere(before.id)) {
          setLost({ id: before.id, lost: before.label, now: chosen()?.label })
        }
        if (lost()?.id && present.some(({ id }) => id === lost()?.id)) setLost(undefined)
        return chosen()
      }),
    )
  }
  return lost
}
