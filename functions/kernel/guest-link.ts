import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The part of a guest's link that nobody can guess: the generation, and a mac over link and generation. It is kept
 * nowhere; whoever has the secret mints it again.
 */
export const mintGuestLink = (secret: string, link: string, generation: number): string =>
  `${String(generation)}.${macOf(secret, link, generation).toString('base64url')}`

/** The generation that a token was minted for, or undefined when it is not ours. */
export function readGuestLink(secret: string, link: string, token: string): number | undefined {
  const [, digits = '', mac = ''] = /^(\d{1,6})\.([\w-]{43})$/.exec(token) ?? []
  const generation = Number(digits)
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(secret, link, generation)
  const isOurs = digits !== '' && given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && String(generation) === digits ? generation : undefined
}

/** The address of a link; behind the # it reaches no log and no other site. */
export const guestPath = (link: string, token: string): string => `/tamu/${link}#${token}`

const macOf = (secret: string, link: string, generation: number) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['guest-link', link, generation]))
    .digest()
