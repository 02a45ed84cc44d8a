import 'temporal-polyfill/global'
import { join } from 'node:path'
import { readFolder } from '#infra/load/read-folder.ts'

/** Badan Contoh, an agency that does not exist, in three time zones: it says who it is in CSV, as any agency does. */
export const demoAgency = readFolder(join(import.meta.dirname, '../../agencies/demo'))

/** The one of a list that a test, a picture or the seed means. */
export function theOne<Each>(list: readonly Each[], isIt: (each: Each) => boolean): Each {
  const found = list.find(isIt)
  if (found === undefined) throw new Error(`the folder of the demo agency has none that is ${String(isIt)}`)
  return found
}
