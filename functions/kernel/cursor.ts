import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Rotated } from '#functions/kernel/config.ts'
import type { Stored } from '#shared/kernel/condition.ts'

const mac = (secret: string, scope: string, body: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([scope, body]))
    .digest()

/** The place in a list as a text that only we can make; it is good for the list of its `scope` alone. */
export function writeCursor([secret]: Rotated<string>, scope: string, place: Stored): string {
  const body = Buffer.from(JSON.stringify(place)).toString('base64url')
  return `${body}.${mac(secret, scope, body).toString('base64url')}`
}

/** The place that a cursor stands for, or undefined when it is not ours, was changed, or belongs to another list. */
export function readCursor(secrets: Rotated<string>, scope: string, cursor: string): Stored | undefined {
  const [body = '', signature = ''] = cursor.split('.')
  const given = Buffer.from(signature, 'base64url')
  const isOurs = secrets.some((secret) => {
    const expected = mac(secret, scope, body)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  if (!isOurs) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Stored
}
