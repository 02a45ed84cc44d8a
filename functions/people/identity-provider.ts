import type { Configuration } from 'openid-client'
import { addressOf } from '#functions/people/account.ts'

export type IdentityPlace = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
export type SignInStart = {
  readonly url: URL
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
export type Claims = {
  readonly issuer: string
  readonly subject: string
  readonly idToken: string
  /** The address in small letters, if the provider says that it has verified it. */
  readonly verifiedEmail: () => Promise<string | undefined>
}
export type IdentityProvider = {
  readonly start: (redirectUri: string) => Promise<SignInStart>
  readonly finish: (current: URL, expected: { state: string; nonce: string; verifier: string }) => Promise<Claims>
  readonly endSessionUrl: (idToken: string | undefined, back: string) => Promise<string | undefined>
}

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/

/** Code flow with PKCE, state and nonce at one pinned issuer. The library is loaded at the first sign-in only. */
export function makeIdentityProvider({ issuer, clientId, clientSecret }: IdentityPlace): IdentityProvider {
  let known: Promise<Configuration> | undefined
  const load = () => import('openid-client')
  const configuration = async () => {
    const oidc = await load()
    // Plain http is for an issuer on this very machine only.
    const execute = loopback.test(issuer) ? [oidc.allowInsecureRequests] : []
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
    known.catch(() => {
      known = undefined
    })
    return { oidc, config: await known }
  }
  return {
    start: async (redirectUri) => {
      const { oidc, config } = await configuration()
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { url, state, nonce, verifier }
    },
    finish: async (current, { state, nonce, verifier }) => {
      const { oidc, config } = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims?.sub || !tokens.id_token) throw new Error('an ID token without a subject')
      const verifiedEmail = async () => {
        const hasTold = claims['email_verified'] !== undefined
        const told = hasTold ? claims : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        const { email, email_verified: isVerified } = told
        return isVerified === true ? addressOf(email) : undefined
      }
      return { issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token, verifiedEmail }
    },
    endSessionUrl: async (idToken, back) => {
      const { oidc, config } = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: back,
        ...(idToken && { id_token_hint: idToken }),
      }).href
    },
  }
}
