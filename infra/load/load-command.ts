import 'temporal-polyfill/global'
import { systemClock } from '#functions/kernel/clock.ts'
import { planLoad, takeSteps } from '#infra/load/load.ts'
import { readFolder } from '#infra/load/read-folder.ts'
import { targetHere, targetOf } from '#infra/load/target.ts'
import { planWords } from '#infra/load/told.ts'
import { unreached } from '#infra/load/unreached.ts'
import { readOptions, readPlace } from '#infra/options.ts'
import { AgencyFault } from '#infra/read-agency.ts'

export const loadWants = '<folder> [--agency <name> [--place <place>]] [--dry-run]'

const asked = {
  options: { agency: { type: 'string' }, place: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: [1, 1],
  usage: `Say npm run agency -- load ${loadWants}.`,
} as const

/** npm run agency -- load: brings the agency of a folder into a portal, or says all that is wrong with the folder. */
export async function loadCommand(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = readOptions(asked, args)
  const { agency: name, place, 'dry-run': isDry = false } = values
  if (place !== undefined && name === undefined) throw new AgencyFault(`--place is of a deployed agency. ${asked.usage}`)
  const [folder = ''] = positionals
  const agency = readFolder(folder)
  const target =
    name === undefined ? targetHere() : await targetOf(name, place && readPlace(place)).catch((fault: unknown) => unreached(name, fault))
  const { where, table, issuer } = target
  try {
    const { steps, faults } = await planLoad(table, agency, issuer, systemClock())
    if (faults.length > 0) throw new AgencyFault(faults.join('\n'))
    say(`${folder} and ${where}`)
    say(planWords(agency, steps))
    if (steps.length === 0) return
    if (isDry) {
      say('Nothing was written: without --dry-run this is what would be.')
      return
    }
    const refused = await takeSteps(steps, systemClock)
    if (refused.length > 0)
      throw new AgencyFault(
        [...refused, 'What was written before stays, and the same command goes on from there: say it again.'].join(
          '\n',
        ),
      )
    say('Written. Nobody was sent a mail.')
  } catch (fault) {
    unreached(where, fault)
  } finally {
    table.client.destroy()
  }
}
