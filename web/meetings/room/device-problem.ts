export const deviceProblems = {
  DEVICE_DENIED: 'allow',
  DEVICE_MISSING: 'plug-in',
  DEVICE_IN_USE: 'close-other',
  DEVICE_UNSUITABLE: 'choose-other',
  DEVICE_UNPLUGGED: 'plug-in',
  DEVICE_SILENT: 'unmute-outside',
  DEVICE_INSECURE: 'use-https',
  DEVICE_FAILED: 'try-again',
} as const

export type DeviceProblem = keyof typeof deviceProblems
export type DeviceRemedy = (typeof deviceProblems)[DeviceProblem]
export type DeviceKind = 'microphone' | 'camera' | 'speaker'

/** Names that browsers give to a refused request for a device, old spellings included. */
const byName: Readonly<Record<string, DeviceProblem>> = {
  NotAllowedError: 'DEVICE_DENIED',
  PermissionDeniedError: 'DEVICE_DENIED',
  PermissionDismissedError: 'DEVICE_DENIED',
  SecurityError: 'DEVICE_DENIED',
  NotFoundError: 'DEVICE_MISSING',
  DevicesNotFoundError: 'DEVICE_MISSING',
  NotReadableError: 'DEVICE_IN_USE',
  TrackStartError: 'DEVICE_IN_USE',
  AbortError: 'DEVICE_IN_USE',
  OverconstrainedError: 'DEVICE_UNSUITABLE',
  ConstraintNotSatisfiedError: 'DEVICE_UNSUITABLE',
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** What stood in the way of a microphone or a camera. */
export function deviceProblem(error: unknown, isSecure: boolean): DeviceProblem {
  if (!isSecure) return 'DEVICE_INSECURE'
  const name = nameOf(error)
  return (Object.hasOwn(byName, name) ? byName[name] : undefined) ?? 'DEVICE_FAILED'
}

/** Closing the window that chooses a screen is a change of mind, not a problem. */
export function screenProblem(error: unknown, isSecure: boolean): DeviceProblem | undefined {
  const problem = deviceProblem(error, isSecure)
  return problem === 'DEVICE_DENIED' ? undefined : problem
}
