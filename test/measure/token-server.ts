import 'temporal-polyfill/global'
import { newId, systemClock } from '#functions/kernel/clock.ts'
import { connectLiveKit } from '#functions/kernel/livekit.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { makeDoor } from '#functions/portal/door.ts'
import { serveCounted } from '#test/measure/serve-counted.ts'

// The room is live already: nothing is asked of the media server, so none stands there.
serveCounted(({ origin, livekit }, table) => {
  const services = {
    table,
    clock: systemClock,
    newId,
    origin,
    log: writeLog,
    livekit: connectLiveKit('ws://127.0.0.1:9', [livekit]),
    guestLinkSecrets: ['of nobody'] as const,
    addressOf: () => '127.0.0.1',
  }
  return makeDoor(services).fetch
})
