import type { LogEvent } from '#functions/kernel/services.ts'

/** One JSON line per event on standard output, so that no text can break a line. */
export const writeLog = (event: LogEvent): void => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
}
