import Provider, { interactionPolicy, type Configuration } from 'oidc-provider'
import { chooser, type Account } from '#infra/local/identity/chooser.ts'
import { sheetPolicy } from '#infra/local/sheet.ts'

export type IdentityPlan = {
  readonly issuer: string
  readonly port: number
  readonly clientId: string
  readonly clientSecret: string
  readonly portal: string
  readonly accounts: readonly Account[]
}

/** An identity provider of this machine: real code flow with PKCE, where a person is chosen instead of a password. */
export function startIdentityProvider({
  issuer,
  port,
  clientId,
  clientSecret,
  portal,
  accounts,
}: IdentityPlan): Promise<void> {
  const provider = new Provider(issuer, configuration({ clientId, clientSecret, portal, accounts }))
  provider.use(async (ctx, next) => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(ctx.path)?.[1]
    if (!uid) {
      await next()
      return
    }
    const chosen = ctx.method === 'POST' ? accounts.find(({ login }) => login === ctx.query['login']) : undefined
    if (chosen) {
      await provider.interactionFinished(
        ctx.req,
        ctx.res,
        { login: { accountId: chosen.login } },
        { mergeWithLastSubmission: false },
      )
      return
    }
    ctx.type = 'html'
    ctx.set('content-security-policy', sheetPolicy)
    ctx.body = chooser(accounts, ctx.path)
  })
  return new Promise((done) => {
    provider.listen(port, '127.0.0.1', () => {
      done()
    })
  })
}

const configuration = ({
  clientId,
  clientSecret,
  portal,
  accounts,
}: Omit<IdentityPlan, 'issuer' | 'port'>): Configuration => {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${portal}/auth/callback`],
        post_logout_redirect_uris: [`${portal}/masuk`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: {
      keys: [clientSecret],
      names: { session: 'identity', interaction: 'identity-interaction', resume: 'identity-resume' },
    },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_ctx, id) => {
      const account = accounts.find(({ login }) => login === id)
      return (
        account && {
          accountId: id,
          claims: () => ({ sub: id, name: account.name, email: account.email, email_verified: true }),
        }
      )
    },
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    interactions: { policy, url: (_ctx, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: logoutAtOnce } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 43_200, Grant: 43_200 },
  }
}

// The person has pressed "Keluar" in the portal: the form that the library asks to confirm is sent by itself.
const logoutAtOnce: NonNullable<
  NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource']
> = (ctx, form) => {
  ctx.set('content-security-policy', "default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'")
  ctx.body = `<!doctype html><html lang="id"><title>Keluar</title>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><noscript><button>Keluar</button></noscript></form>')}<script>document.forms[0].submit()</script></html>`
}
