import 'temporal-polyfill/global'
import { startDatabase } from '#test/kit/database.ts'

/** Runs a measurement on the database that the environment names, or on one of its own. */
export async function withDatabase<T>(measuring: () => Promise<T>): Promise<T> {
  if (process.env['DYNAMODB_ENDPOINT']) return measuring()
  const { endpoint, stop } = await startDatabase()
  process.env['DYNAMODB_ENDPOINT'] = endpoint
  try {
    return await measuring()
  } finally {
    delete process.env['DYNAMODB_ENDPOINT']
    await stop()
  }
}

/** The value that 95 of 100 do not exceed. */
export const p95 = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0)
}
