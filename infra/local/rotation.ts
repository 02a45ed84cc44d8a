import type { KeyPair, Secrets } from '#functions/kernel/config.ts'
import { livekitKeys } from '#infra/local/livekit.ts'
import { changeLocalSecrets, pair, readLocalSecrets, text } from '#infra/local/local-config.ts'

/** What a turn is decided from: the secrets as they stand, and what livekit-server was last started with. */
type Standing = { readonly secrets: Secrets; readonly started: ReturnType<typeof livekitKeys> }
type Turn = {
  readonly to: (secrets: Secrets) => Partial<Secrets>
  /** Why not now. */
  readonly unless?: (standing: Standing) => string | undefined
  readonly says: string
}
/** `begin` loses nothing that others hold; `end` lets go of what came before. */
type Rotation = { readonly begin: Turn; readonly end: Turn }

const restart =
  'kill "$(cat .local/log/livekit.pid)". livekit-server ends when nobody is in a meeting any more, and starts again by itself'
const restartFirst = (why: string) => `Nothing was changed: ${why}. First ${restart}.`
const end = (name: string) => `npm run rotate -- ${name} --end`

const knows = ({ started }: Standing, { key, secret }: KeyPair) => started === undefined || started.keys[key] === secret

/** The order of shared/decisions/functions.md; this machine reads its secrets at every call, so that nothing has to be waited for. */
export const rotations = {
  tokens: {
    begin: {
      to: ({ livekitTokens: [first, second = pair('token'), ...rest] }) => ({
        livekitTokens: [second, first, ...rest],
      }),
      unless: (standing) =>
        standing.secrets.livekitTokens.slice(1, 2).every((second) => knows(standing, second))
          ? undefined
          : restartFirst('livekit-server does not know the next pair yet'),
      says: `The portal signs with the next pair; who is in a meeting stays. Enter a meeting of your own. If that fails, say the same again: it puts the former pair back. If it works: ${end('tokens')}.`,
    },
    end: {
      to: ({ livekitTokens: [first] }) => ({ livekitTokens: [first, pair('token')] }),
      says: `The former pair is off the list, and a fresh one waits behind the one in use. livekit-server takes the former pair until it starts again: ${restart}.`,
    },
  },
  webhook: {
    begin: {
      to: ({ livekitWebhook }) => ({ livekitWebhook: [pair('hook'), ...livekitWebhook] }),
      says: `The portal takes webhooks of both pairs. Now ${restart}, and signs with the new pair. Then: ${end('webhook')}.`,
    },
    end: {
      to: ({ livekitWebhook: [first] }) => ({ livekitWebhook: [first] }),
      unless: ({ secrets: { livekitWebhook }, started }) =>
        started === undefined || started.webhook.api_key === livekitWebhook[0].key
          ? undefined
          : restartFirst('livekit-server still signs with the former pair'),
      says: 'The portal takes webhooks of the new pair only.',
    },
  },
  'guest-link': {
    begin: {
      to: ({ guestLink }) => ({ guestLink: [text(32), ...guestLink] }),
      says: `Links are signed with a new secret; those that were mailed before stay good. When the meetings that they lead to are over: ${end('guest-link')}.`,
    },
    end: {
      to: ({ guestLink: [first] }) => ({ guestLink: [first] }),
      says: 'Links that were mailed before the last rotation are dead now; whoever still needs one is invited again.',
    },
  },
  cursor: {
    begin: {
      to: ({ cursor }) => ({ cursor: [text(32), ...cursor] }),
      says: `Lists are leafed through with a new secret; those that are open go on. After a day: ${end('cursor')}.`,
    },
    end: {
      to: ({ cursor: [first] }) => ({ cursor: [first] }),
      says: 'A list that was opened before the last rotation begins again at its top.',
    },
  },
} as const satisfies Readonly<Record<string, Rotation>>

export type RotationName = keyof typeof rotations
export type Rotated = { readonly done: boolean; readonly says: string }

/** One turn of a rotation on this machine; a turn that would shut somebody out changes nothing and says what to do first. */
export function rotateHere(dir: string, name: RotationName, which: keyof Rotation): Rotated {
  const { to, unless, says }: Turn = rotations[name][which]
  const secrets = readLocalSecrets(dir)
  const refused = unless?.({ secrets, started: livekitKeys(dir) })
  if (refused !== undefined) return { done: false, says: refused }
  changeLocalSecrets(dir, to(secrets))
  return { done: true, says }
}
