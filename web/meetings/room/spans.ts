const two = (value: number) => String(value).padStart(2, '0')

/** Hours, minutes and seconds of a meeting: "00.23.10". */
export function clockOf(milliseconds: number, separator: string): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(separator)
}

/** Whole minutes between an instant and now, never below zero. */
export const minutesSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Temporal.Instant.from(instant).epochMilliseconds) / 60_000))
