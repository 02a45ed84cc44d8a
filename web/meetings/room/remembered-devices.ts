import { readSaved, save } from '#web/kernel/saved.ts'

/** What this browser remembers between meetings. */
export type Remembered = {
  readonly microphone: string | undefined
  readonly camera: string | undefined
  readonly speaker: string | undefined
  readonly isMicrophoneOn: boolean
  readonly isCameraOn: boolean
}

const longestId = 256
const idIn = (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= longestId ? value : undefined
const flagIn = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise)

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Takes from untrusted text only what fits; a camera starts off on a phone until its owner chooses otherwise. */
export function cleanRemembered(text: string | null, isPhone: boolean): Remembered {
  const kept = parsed(text)
  return {
    microphone: idIn(kept['microphone']),
    camera: idIn(kept['camera']),
    speaker: idIn(kept['speaker']),
    isMicrophoneOn: flagIn(kept['isMicrophoneOn'], true),
    isCameraOn: flagIn(kept['isCameraOn'], !isPhone),
  }
}

const key = 'room-devices'

export const readRemembered = (isPhone: boolean): Remembered => cleanRemembered(readSaved(key), isPhone)

export const saveRemembered = (devices: Remembered): void => {
  save(key, JSON.stringify(devices))
}
