import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { mkdirSync, writeFileSync } from 'node:fs'
import { secretsOf } from '#functions/kernel/secrets.ts'
import type { SecretName, Secrets } from '#functions/kernel/config.ts'
import type { Agency } from '#infra/agency.ts'
import type { Deployed } from '#infra/deployed.ts'
import { startIdentity } from '#infra/local/identity.ts'
import { startLivekit } from '#infra/local/livekit.ts'
import { configFile, secretsFile, type LocalConfig } from '#infra/local/local-config.ts'
import { startMailpit } from '#infra/local/mailpit.ts'
import { usualPorts, type Ports } from '#infra/local/ports.ts'
import type { Programs } from '#infra/local/programs.ts'
import { emulatorPort } from '#infra/rehearsal/emulator.ts'

const kept: Readonly<Record<SecretName, readonly string[]>> = {
  oidcClient: ['SecretsOidcClient'],
  guestLink: ['SecretsGuestLink'],
  cursor: ['SecretsCursor'],
  livekitTokens: ['SecretsLivekitTokensA', 'SecretsLivekitTokensB'],
  livekitWebhook: ['SecretsLivekitWebhook'],
  smtpLogin: ['SecretsSmtpLogin'],
}
const needed = ['oidcClient', 'guestLink', 'cursor', 'livekitTokens', 'livekitWebhook'] as const

/** The secrets that the stack made, as its functions read them. */
export async function secretsIn({ named }: Deployed): Promise<Secrets> {
  const client = new SecretsManagerClient()
  const text = async (id: string) => {
    const SecretId = named(id, 'SecretsManager::Secret')
    return (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? ''
  }
  const texts = Object.entries(kept).map(async ([name, ids]) => [name, await Promise.all(ids.map(text))] as const)
  const read = Object.fromEntries(await Promise.all(texts))
  client.destroy()
  return secretsOf<SecretName>(read, needed)
}

const portOf = (url: string | undefined) => Number(URL.parse(url ?? '')?.port)

/** The ports that the agency's file names, and those beside them that only the rehearsal itself needs. */
export function portsOf({ identity, media, mail }: Agency): Ports {
  const livekit = portOf(media.external?.url)
  const mailSmtp = mail.relay?.port ?? 0
  return {
    ...usualPorts,
    // The emulator stands for the portal, its table, its bucket and its hints.
    ...{ portal: emulatorPort, dynamodb: emulatorPort, socketPush: emulatorPort, mailbox: emulatorPort },
    ...{ s3: emulatorPort, s3Events: emulatorPort, s3Bell: emulatorPort },
    identity: portOf(identity.oidc?.issuer),
    livekit,
    mailSmtp,
    livekitTcp: mailSmtp + 1,
    mailWeb: mailSmtp + 2,
    rtcFrom: 52_000,
    rtcTo: 52_050,
  }
}

type Beside = {
  readonly dir: string
  readonly agency: Agency
  readonly programs: Programs
  readonly secrets: Secrets
  /** Where LiveKit tells what happens. */
  readonly webhookUrl: string
}

/** LiveKit, the mail relay and the identity provider of the agency, with secrets that fit those of the stack. */
export async function startPartsBeside({ dir, agency, programs, secrets, webhookUrl }: Beside): Promise<void> {
  const ports = portsOf(agency)
  writeConfig(dir, agency, ports, secrets)
  await Promise.all([
    startLivekit({
      dir,
      ports,
      program: programs['livekit-server'],
      tokens: secrets.livekitTokens,
      webhook: secrets.livekitWebhook[0],
      webhookUrl,
    }),
    startMailpit({ dir, web: ports.mailWeb, smtp: ports.mailSmtp, program: programs.mailpit }),
    startIdentity({ dir, port: ports.identity, configFile: configFile(dir) }),
  ])
}

/** What the identity provider reads: where the portal is, and the secret that both know. */
function writeConfig(dir: string, agency: Agency, ports: Ports, secrets: Secrets): void {
  const config: Pick<LocalConfig['config'], 'origin' | 'identity'> = {
    origin: `https://${agency.domain}`,
    identity: { issuer: agency.identity.oidc?.issuer ?? '', clientId: agency.identity.oidc?.clientId ?? '' },
  }
  mkdirSync(dir, { recursive: true })
  writeFileSync(configFile(dir), JSON.stringify({ ports, config }), { mode: 0o600 })
  writeFileSync(secretsFile(dir), JSON.stringify({ secrets }), { mode: 0o600 })
}
