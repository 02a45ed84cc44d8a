import 'temporal-polyfill/global'
import { resolve } from 'node:path'
import { systemClock } from '#functions/kernel/clock.ts'
import { deployedAt } from '#infra/deployed.ts'
import { moveClients, type MoveClients } from '#infra/move/clients.ts'
import { placeDeployer } from '#infra/move/deploy-place.ts'
import { exportFolder } from '#infra/move/export-folder.ts'
import { faultOf } from '#infra/move/fault.ts'
import { openFolder } from '#infra/move/folder.ts'
import { moveInto } from '#infra/move/move-into.ts'
import { counted, type Tell } from '#infra/move/progress.ts'
import { placeSource, type Source } from '#infra/move/source.ts'
import { readOptions, readPlace } from '#infra/options.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

export const exportWants = '<name> <folder> [--place <place>] [--from-table <table>] [--from-bucket <bucket>]'
export const loadDataWants =
  '<name> --place <place> <folder> | --from-table <table> [--from-bucket <bucket>] [--from-place <place>] [--despite-faults] [-c <key>=<value> …]'

const text = { type: 'string' } as const
const options = {
  place: text,
  'from-table': text,
  'from-bucket': text,
  'from-place': text,
  'despite-faults': { type: 'boolean' },
  context: { type: 'string', short: 'c', multiple: true },
} as const

const parsed = (args: readonly string[], wants: string) =>
  readOptions({ options, words: [0, 2], usage: `Say ${wants}.` }, args)

type Asked = ReturnType<typeof parsed>
type Place = Parameters<typeof placeSource>[0]

/** The table and the bucket that were named, or those of the deployed portal. */
async function placeAsked(
  { values }: Asked,
  agency: { readonly name: string; readonly region: string },
  clients: MoveClients,
  place?: string,
): Promise<Place> {
  const { 'from-table': table, 'from-bucket': bucket } = values
  if (table !== undefined && bucket !== undefined) return { ...clients, table, bucket }
  const which = { agency: agency.name, region: agency.region, ...(place !== undefined && { place }) }
  const deployed = await deployedAt(which, clients.cloud)
  return { ...clients, table: table ?? deployed.table, bucket: bucket ?? deployed.bucket }
}

/** `npm run agency -- export <name> <folder>` */
export async function exportCommand(args: readonly string[], tell: Tell): Promise<void> {
  const asked = parsed(args, exportWants)
  const [name = '', folder] = asked.positionals
  if (folder === undefined) throw new AgencyFault(`Say npm run agency -- export ${exportWants}.`)
  const agency = await readAgency(name)
  const place = await placeAsked(asked, agency, moveClients(agency.region), asked.values.place)
  const { table, bucket } = place
  const about = { agency: agency.name, from: { table, bucket } }
  const { faults, stayed } = await exportFolder({
    ...{ folder: resolve(folder), source: placeSource(place), about, clock: systemClock, tell },
  })
  if (Object.keys(stayed).length > 0) tell(`Left behind, as infra/move/FORMAT.md says: ${counted(stayed)}.`)
  if (faults.length > 0)
    throw faultOf(
      `${folder} is a true copy of its source, which lacks something itself. Its manifest says so too.`,
      faults,
    )
}

/** `npm run agency -- load-data <name> --place <place> …` */
export async function loadDataCommand(args: readonly string[], tell: Tell): Promise<void> {
  const asked = parsed(args, loadDataWants)
  const { place, 'from-place': from, 'despite-faults': despiteFaults = false, context = [] } = asked.values
  const [name = '', folder] = asked.positionals
  const isFromTable = asked.values['from-table'] !== undefined
  if (place === undefined || isFromTable === (folder !== undefined))
    throw new AgencyFault(`Say npm run agency -- load-data ${loadDataWants}.`)
  readPlace(place)
  if (from === place) throw new AgencyFault(`${place} is not moved into itself: name another --place.`)
  const told = Object.fromEntries(context.map(pairOf))
  const agency = await readAgency(name)
  const clients = moveClients(agency.region)
  const source: Source =
    folder === undefined
      ? placeSource(await placeAsked(asked, agency, clients, from))
      : await folderOf(name, folder, tell)
  const deploy = placeDeployer(agency, tell)
  const loaded = await moveInto({
    ...{ agency: name, place, region: agency.region, source, clients, tell, despiteFaults, clock: systemClock },
    deploy: (more) => deploy({ ...told, place, ...more }),
  })
  const what = loaded
    ? counted({ rows: loaded.rows, objects: loaded.objects, differences: 0, faults: loaded.faults.length })
    : 'compared before, and what was left of it is done'
  tell(`Loaded: ${what}. Facts from now on are followed.`)
}

async function folderOf(agency: string, folder: string, tell: Tell): Promise<Source> {
  const { manifest, ...source } = await openFolder(resolve(folder), tell)
  if (manifest.agency === agency) return source
  throw new AgencyFault(`${folder} is of the agency ${manifest.agency}, not of ${agency}. Nothing was written.`)
}

/** What an operator may tell the deployments with -c. Whatever else there is decides who hears of what is loaded. */
const sayable = new Set(['reserve', 'bundles', 'emulator'])

function pairOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  if (at < 1) throw new AgencyFault(`-c ${pair} is no <key>=<value>.`)
  const key = pair.slice(0, at)
  if (!sayable.has(key))
    throw new AgencyFault(
      `-c ${key} is not said here, only ${[...sayable].join(', ')}: load-data decides the rest, so that nobody is told of what is loaded. Nothing was changed.`,
    )
  return [key, pair.slice(at + 1)]
}
