import { join, resolve } from 'node:path'
import { startBell } from '#infra/local/bell.ts'
import { startDynamodb } from '#infra/local/dynamodb.ts'
import { startIdentity } from '#infra/local/identity.ts'
import { startLivekit } from '#infra/local/livekit.ts'
import { configFile, readLocalSecrets, type LocalConfig } from '#infra/local/local-config.ts'
import { startMailbox } from '#infra/local/mailbox/mailbox.ts'
import { startMailpit } from '#infra/local/mailpit.ts'
import { answers, startPart, type Part } from '#infra/local/part.ts'
import type { Programs } from '#infra/local/programs.ts'
import { startS3 } from '#infra/local/s3.ts'

const at = (port: number) => `http://127.0.0.1:${String(port)}/`

export const partNames = ['dynamodb', 's3', 'livekit', 'mailpit', 'identity'] as const
export type PartName = (typeof partNames)[number]

/** How each part is started; the same call starts it again over the same data. */
export const partStarters = (dir: string, local: LocalConfig, programs: Programs, isDurable: boolean) => {
  const { ports, s3Keys, config } = local
  const data = join(dir, 'data')
  return {
    dynamodb: () => startDynamodb({ dir, port: ports.dynamodb, ...(isDurable && { data: join(data, 'dynamodb') }) }),
    s3: async () => {
      const bell = await startBell(ports.s3Bell, at(ports.s3Events))
      const part = await startS3({
        dir,
        port: ports.s3,
        data: join(data, 's3'),
        program: programs.versitygw,
        keys: s3Keys,
        bell: at(ports.s3Bell),
      })
      void part.ended.then(bell.stop)
      return part
    },
    livekit: () => {
      const { livekitTokens: tokens, livekitWebhook } = readLocalSecrets(dir)
      return startLivekit({
        dir,
        ports,
        program: programs['livekit-server'],
        tokens,
        webhook: livekitWebhook[0],
        webhookUrl: `${config.origin.replace('test.localhost', '127.0.0.1').replace('localhost', '127.0.0.1')}/livekit/webhook`,
      })
    },
    mailpit: async () => {
      const part = await startMailpit({
        dir,
        web: ports.mailWeb,
        smtp: ports.mailSmtp,
        program: programs.mailpit,
        ...(isDurable && { data: join(data, 'mailpit.db') }),
      })
      const mailbox = await startMailbox(ports.mailbox, at(ports.mailWeb))
      void part.ended.then(mailbox.stop)
      return part
    },
    identity: () => startIdentity({ dir, port: ports.identity, configFile: configFile(dir) }),
    portal: () =>
      startPart(
        {
          name: 'portal',
          command: process.execPath,
          args: [resolve('infra/local/portal-process.ts')],
          env: { BALAI_CONFIG: configFile(dir), NODE_NO_WARNINGS: '1' },
          cwd: resolve('.'),
          ready: () => answers(`http://127.0.0.1:${String(ports.portal)}/api/health`),
        },
        dir,
      ),
  } satisfies Record<PartName | 'portal', () => Promise<Part>>
}
