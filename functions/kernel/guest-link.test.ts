import { test as propertyTest, fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { guestPath, mintGuestLink, readGuestLink } from '#functions/kernel/guest-link.ts'

const secret = ['a secret of this test'] as const
const link = 'lnk_0123456789'

test('[M10] a token is good for its link and tells its generation', () => {
  const token = mintGuestLink(secret, link, 3)
  expect(readGuestLink(secret, link, token)).toBe(3)
  expect(mintGuestLink(secret, link, 3)).toBe(token)
  expect(guestPath(link, token)).toBe(`/tamu/${link}#${token}`)
})

test('[M10] no other link, generation, secret or spelling', () => {
  const token = mintGuestLink(secret, link, 3)
  const refused = [
    readGuestLink(secret, 'lnk_other00000', token),
    readGuestLink(['another'], link, token),
    readGuestLink(secret, link, token.replace('3.', '4.')),
    readGuestLink(secret, link, token.replace('3.', '03.')),
    readGuestLink(secret, link, `${token} `),
    readGuestLink(secret, link, token.slice(0, -1)),
  ]
  expect(refused).toEqual(refused.map(() => undefined))
})

test('[M10] a link of a former secret is good while the secret is listed, and new ones are of the newest', () => {
  const before = mintGuestLink(['former'], link, 3)
  expect(readGuestLink(['newest', 'middle', 'former'], link, before)).toBe(3)
  expect(readGuestLink(['newest', 'middle'], link, before)).toBeUndefined()
  expect(mintGuestLink(['newest', 'former'], link, 3)).toBe(mintGuestLink(['newest'], link, 3))
})

propertyTest.prop([fc.string()])('[M10] no other text is a token', (text) => {
  expect(readGuestLink(secret, link, text)).toBeUndefined()
})
