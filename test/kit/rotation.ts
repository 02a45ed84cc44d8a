import type { KeyPair, Secrets } from '#functions/kernel/config.ts'
import { connectLiveKit, type LiveKit } from '#functions/kernel/livekit.ts'
import { changeLocalSecrets } from '#infra/local/local-config.ts'
import type { RunningPortal } from '#test/kit/running-portal.ts'

/** What an operator does on one machine: the file is another, and nothing is started again. */
export const rotate = ({ dir }: RunningPortal, change: Partial<Secrets>): void => {
  changeLocalSecrets(dir, change)
}

/** LiveKit as the holder of one pair reaches it. */
export const keeperOf = ({ local }: RunningPortal, pair: KeyPair): LiveKit =>
  connectLiveKit(local.config.livekit.url, [pair])

/** A token for a room, made just now by whoever holds a pair. */
export const forgedFor = (portal: RunningPortal, pair: KeyPair, room: string, connection: string): Promise<string> =>
  keeperOf(portal, pair).mintToken(
    {
      room,
      identity: `u:prs_siapapun:${connection}`,
      name: 'Siapa pun',
      attributes: {},
      grants: { roomJoin: true, canPublish: false, canSubscribe: true, canPublishData: false },
    },
    Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  )

/** The status with which LiveKit answers to a token, before anybody comes in. */
export const answerTo = async ({ local }: RunningPortal, token: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${String(local.ports.livekit)}/rtc/validate?access_token=${token}`)).status
