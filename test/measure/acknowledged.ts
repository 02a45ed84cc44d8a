import 'temporal-polyfill/global'
import { everyKind, writeAndCrash } from '#test/faults/acknowledged-run.ts'
import { runPortal } from '#test/kit/running-portal.ts'
import { tableOf } from '#test/kit/staff-of.ts'

/** 500 acknowledged notes, decisions, minutes and outputs under five kills of the API and five stops of the database. */
export async function measure(): Promise<Record<string, number>> {
  const portal = await runPortal({ isDurable: true })
  const table = tableOf(portal)
  try {
    const { acknowledged, lost } = await writeAndCrash(portal, await everyKind(portal, table), 500, 5)
    for (const fault of lost.slice(0, 5)) process.stderr.write(`  ${fault}\n`)
    return { 'acked.writes': acknowledged.length, 'acked.lost': lost.length }
  } finally {
    table.client.destroy()
    await portal.stop()
  }
}
