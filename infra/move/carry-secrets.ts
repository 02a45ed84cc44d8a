import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { Deployed } from '#infra/deployed.ts'

/** Secrets that somebody outside knows the other half of, by the beginning of their logical ids. */
const known = {
  SecretsGuestLink: 'links in mails go on to work',
  SecretsOidcClient: 'the provider knows the portal by it',
  SecretsSmtpLogin: 'the relay knows the portal by it',
} as const
/** A LiveKit that is not the stacks' own knows these. */
const ofExternalMedia = {
  SecretsLivekitTokensA: 'LiveKit accepts what it signs',
  SecretsLivekitTokensB: 'LiveKit accepts what it signs',
  SecretsLivekitWebhook: 'LiveKit signs with it',
} as const

/**
 * Gives a set of stacks the secrets of the one before, where both have them; answers the logical ids of those that
 * were carried. They pass through this process only, and stand in no file and no line.
 */
export async function carrySecrets(
  secrets: Pick<SecretsManagerClient, 'send'>,
  from: Deployed,
  to: Deployed,
  { isMediaExternal }: { readonly isMediaExternal: boolean },
): Promise<readonly string[]> {
  const wanted = Object.keys({ ...known, ...(isMediaExternal && ofExternalMedia) })
  const carried: string[] = []
  for (const id of wanted) {
    const [source, target] = [from.named(id, 'SecretsManager::Secret'), to.named(id, 'SecretsManager::Secret')]
    if (source === undefined || target === undefined) continue
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: source }))
    await secrets.send(new PutSecretValueCommand({ SecretId: target, SecretString }))
    carried.push(id)
  }
  return carried
}
