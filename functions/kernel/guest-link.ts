import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Rotated } from '#functions/kernel/config.ts'

/**
 * The part of a guest's link that nobody can guess: the generation, and a mac over link and generation. It is kept
 * nowhere; whoever has the secrets mints it again, with the newest.
 */
export const mintGuestLink = ([secret]: Rotated<string>, link: string, generation: number): string =>
  `${String(generation)}.${macOf(secret, link, generation).toString('base64url')}`

/** The generation that a token was minted for by any of the secrets, or undefined when it is not ours. */
export function readGuestLink(secrets: Rotated<string>, link: string, token: string): number | undefined {
  const [, digits = '', mac = ''] = /^(\d{1,6})\.([\w-]{43})$/.exec(token) ?? []
  const generation = Number(digits)
  const given = Buffer.from(mac, 'base64url')
  const isOurs = digits !== '' && secrets.some((secret) => timingSafeEqual(given, macOf(secret, link, generation)))
  return isOurs && String(generation) === digits ? generation : undefined
}

/** The address of a link; behind the # it reaches no log and no other site. */
export const guestPath = (link: string, token: string): string => `/tamu/${link}#${token}`

const macOf = (secret: string, link: string, generation: number) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['guest-link', link, generation]))
    .digest()
