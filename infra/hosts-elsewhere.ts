import type { Agency } from '#infra/agency.ts'

const hostOf = (url: string) => URL.parse(url)?.hostname ?? ''

/** What a portal uses and its stacks do not make: what for, and the host. */
export const hostsElsewhere = ({
  identity,
  media,
  mail,
}: Agency): readonly (readonly [what: string, host: string])[] => [
  ...(identity.oidc ? [['sign-in', hostOf(identity.oidc.issuer)] as const] : []),
  ...(media.external ? [['meetings', hostOf(media.external.url)] as const] : []),
  ...(mail.relay ? [['mails', mail.relay.host] as const] : []),
]
