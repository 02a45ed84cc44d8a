import { nameOf, partsOf } from '#infra/deploy/parts.ts'
import { deployAgain, type Known, type Step, type Trip } from '#infra/deploy/trip.ts'
import { dmarcOf, recordLines, recordsOf, type DnsRecord } from '#infra/dns-records.ts'
import { leads } from '#infra/doctor/records.ts'
import { isMade, stackState } from '#infra/stack-state.ts'

/**
 * The records of host name, LiveKit, relay and mail: told to the keeper of the zone as soon as the base is there, and
 * awaited before anything is made that needs them. What runs already is not held up by them.
 */
export const zone: Step = {
  title: 'Records of the zone',
  take: async (trip, known) => {
    const isRunning = isMade(await stackState(trip.aws.cloud, nameOf(trip, known, 'portal')))
    const records = await recordsAsked(trip, known)
    let told = ''
    for (;;) {
      const missing = await missingOf(records, trip.names)
      const lines = recordLines(missing)
      if (missing.length > 0 && told !== lines.join()) tell(trip, known, lines, isRunning)
      told = lines.join()
      if (missing.length === 0) trip.say('  all there')
      if (missing.length === 0 || isRunning) break
      await trip.pause()
    }
    await adviseDmarc(trip)
    return known
  },
}

function tell(trip: Trip, known: Known, lines: readonly string[], isRunning: boolean): void {
  const { say } = trip
  say(
    isRunning
      ? '  Not there; what waits for them is WRONG below:'
      : '  Awaited. The portal is made when they are there:',
  )
  for (const line of lines) say(line)
  say(
    `  Give them to the keeper of the zone.${isRunning ? '' : ` Ctrl+C is no harm: ${deployAgain(trip, known)} goes on here.`}`,
  )
}

async function recordsAsked(trip: Trip, known: Known): Promise<readonly DnsRecord[]> {
  const stacks = partsOf(trip.agency).map((part) => stackState(trip.aws.cloud, nameOf(trip, known, part)))
  return (await Promise.all(stacks)).flatMap((stack) => (stack ? recordsOf(stack) : []))
}

async function missingOf(records: readonly DnsRecord[], names: Trip['names']): Promise<readonly DnsRecord[]> {
  const isMissing = await Promise.all(records.map((record) => isAbsent(record, names)))
  return records.filter((_, index) => isMissing[index])
}

/** Mail leaves without it as well, so nobody waits for it. */
async function adviseDmarc({ agency, names, say }: Trip): Promise<void> {
  const { from, relay } = agency.mail
  const record = dmarcOf(from.slice(from.lastIndexOf('@') + 1), agency.alarms[0] ?? from)
  if (relay || !(await isAbsent(record, names))) return
  say('  Not needed, and good to have:')
  for (const line of recordLines([record])) say(line)
}

/** An answer that does not come is no reason to leave a record out of the list. */
const isAbsent = (record: DnsRecord, names: Trip['names']): Promise<boolean> =>
  lookedUp(record, names).then(
    (fault) => fault !== undefined,
    () => true,
  )

const lookedUp = async (record: DnsRecord, names: Trip['names']) => {
  if (record.type === 'TXT') return (await names.texts(record.name)).length > 0 ? undefined : 'absent'
  if (record.type === 'MX') return (await names.relays(record.name)).length > 0 ? undefined : 'absent'
  return leads(record, names)
}
