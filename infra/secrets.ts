import { RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { SecretName } from '#functions/kernel/config.ts'
import { accept, allow } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'
import { throughService } from '#infra/keys.ts'

const text: SecretStringGenerator = { passwordLength: 64, excludePunctuation: true }
const pair = (key: string): SecretStringGenerator => ({
  ...text,
  secretStringTemplate: JSON.stringify({ key }),
  generateStringKey: 'secret',
})

// LiveKit always knows two pairs for tokens, so that one can be replaced while the other signs.
const made: Readonly<Record<SecretName, Readonly<Record<string, SecretStringGenerator>>>> = {
  livekitTokens: { LivekitTokensA: pair('tokens-a'), LivekitTokensB: pair('tokens-b') },
  livekitWebhook: { LivekitWebhook: pair('webhook') },
  guestLink: { GuestLink: text },
  cursor: { Cursor: text },
  oidcClient: { OidcClient: text },
  smtpLogin: { SmtpLogin: { ...text, secretStringTemplate: '{"user":"balai"}', generateStringKey: 'password' } },
}

type Props = {
  readonly key: IKey
  readonly region: string
  readonly hasRelay: boolean
  /** The client secret of a user pool of ours; an agency's own provider gives one to the operator. */
  readonly oidcClient: string | undefined
}

/** Every secret of the portal, each with one purpose, and who may read which. */
export class Secrets extends Construct {
  private readonly kept: ReadonlyMap<SecretName, readonly Secret[]>
  private readonly props: Props

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.props = props
    const names = (Object.keys(made) as SecretName[]).filter((name) => name !== 'smtpLogin' || props.hasRelay)
    this.kept = new Map(names.map((name) => [name, this.make(name)]))
  }

  /** The ARNs of a secret, the one that is used first in front; empty when this agency has none. */
  arns(name: SecretName): readonly string[] {
    return (this.kept.get(name) ?? []).map(({ secretArn }) => secretArn)
  }

  letRead({ role }: Pick<PortalFunction, 'role'>, names: readonly SecretName[]): void {
    const arns = names.flatMap((name) => this.arns(name))
    if (arns.length === 0) return
    allow(role, { actions: ['secretsmanager:GetSecretValue'], on: arns })
    const when = {
      StringEquals: {
        ...throughService(this.props.region, 'secretsmanager').StringEquals,
        'kms:EncryptionContext:SecretARN': arns,
      },
    }
    allow(role, { actions: ['kms:Decrypt'], on: [this.props.key.keyArn], when })
  }

  private make(name: SecretName): readonly Secret[] {
    const { key, oidcClient } = this.props
    return Object.entries(made[name]).map(([id, generateSecretString]) => {
      const secret = new Secret(this, id, {
        encryptionKey: key,
        removalPolicy: RemovalPolicy.RETAIN,
        ...(name === 'oidcClient' && oidcClient !== undefined
          ? { secretStringValue: SecretValue.unsafePlainText(oidcClient) }
          : { generateSecretString }),
      })
      accept(secret, {
        SMG4: 'Rotated by hand: RUNBOOK.md, which knows which pair is in use; a rotation function would need rights over LiveKit.',
      })
      return secret
    })
  }
}
