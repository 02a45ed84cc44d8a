import { onStream, type StreamAnswer, type StreamEvent } from '#functions/kernel/fact-stream.ts'
import { connectMailer } from '#functions/kernel/mail.ts'
import type { Setting } from '#functions/kernel/setting.ts'
import { makePush } from '#functions/live/push.ts'
import { commonOf } from '#functions/portal/common.ts'
import { reactionsOf } from '#functions/reactions.ts'

export type OnFacts = (event: StreamEvent, left: () => number) => Promise<StreamAnswer>

/** Hands new facts to all that follows from them. `left`: milliseconds that this run may still take. */
export async function streamOf(setting: Setting<'guestLink' | 'smtpLogin'>): Promise<OnFacts> {
  const { config, secrets, credentials } = setting
  const common = commonOf(setting)
  const push = makePush(common.table, config.socket.push, config.region, credentials)
  const mailer = await connectMailer({ ...config.mail, region: config.region, credentials, login: secrets.smtpLogin })
  const reactions = reactionsOf({ ...common, push, guestLinkSecrets: secrets.guestLink }, mailer)
  return (event, left) => onStream(reactions, event, common.log, left)
}
