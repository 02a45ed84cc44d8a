import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type CfnUserPool,
  type CfnUserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { accept } from '#infra/allow.ts'
import type { Agency } from '#infra/agency.ts'
import { ownName } from '#infra/own-name.ts'

/** Who says who somebody is: the agency's own provider, or a user pool for an agency that has none. */
export class Identity extends Construct {
  readonly issuer: string
  readonly clientId: string
  /** Known only where the pool is ours. */
  readonly clientSecret: string | undefined

  constructor(scope: Construct, id: string, agency: Agency) {
    super(scope, id)
    const { oidc, cognito } = agency.identity
    const origin = `https://${agency.domain}`
    if (oidc) {
      this.issuer = oidc.issuer
      this.clientId = oidc.clientId
      return
    }
    const pool = this.makePool(agency)
    const domainPrefix = ownName(cognito?.prefix ?? agency.name, () => pool.node.defaultChild as CfnUserPool)
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix } })
    const client = pool.addClient('Client', {
      generateSecret: true,
      preventUserExistenceErrors: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/auth/callback`],
        logoutUrls: [`${origin}/masuk`],
      },
    })
    // Built from its parts: the pool's own attribute of this name does not exist everywhere.
    this.issuer = `https://cognito-idp.${agency.region}.amazonaws.com/${pool.userPoolId}`
    this.clientId = client.userPoolClientId
    this.clientSecret = (client.node.defaultChild as CfnUserPoolClient).attrClientSecret
  }

  private makePool({ brand }: Agency): UserPool {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: `Akun Balai ${brand.name}`,
        emailBody: 'Akun Balai Anda: {username}. Kata sandi sementara: {####}. Berlaku 3 hari.',
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    accept(pool, {
      COG8: 'The PLUS plan is paid for each user; a second factor is required of everybody instead, and nobody signs up alone.',
    })
    return pool
  }
}
