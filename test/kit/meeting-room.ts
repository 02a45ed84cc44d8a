import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectLiveKit, type LiveKit } from '#functions/kernel/livekit.ts'
import { startLivekit } from '#infra/local/livekit.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms } from '#infra/local/programs.ts'

export const tokenPair = { key: 'tokens', secret: 'a secret of this test that signs tokens of rooms' }
export const webhookPair = { key: 'webhooks', secret: 'a secret of this test that signs what the server tells' }

export type Rooms = {
  readonly livekit: LiveKit
  /** What the server answers to a browser that would join: 200, 401 or 404. */
  readonly knockAt: (token: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** A real livekit-server on free ports. `webhookUrl`: whom it tells what happens. */
export async function startRooms(webhookUrl = 'http://127.0.0.1:9/livekit/webhook'): Promise<Rooms> {
  const programs = await needPrograms((line) => process.stderr.write(`${line}\n`))
  const dir = mkdtempSync(join(tmpdir(), 'balai-rooms-'))
  const ports = await freePorts()
  const program = programs['livekit-server']
  const part = await startLivekit({ dir, ports, program, tokens: [tokenPair], webhook: webhookPair, webhookUrl })
  const address = `127.0.0.1:${String(ports.livekit)}`
  return {
    livekit: connectLiveKit(`ws://${address}`, [tokenPair]),
    knockAt: async (token) => (await fetch(`http://${address}/rtc/validate?access_token=${token}`)).status,
    stop: async () => {
      await part.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
