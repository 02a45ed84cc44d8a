import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkAgency, type Agency } from '#infra/agency.ts'

const folder = join(import.meta.dirname, 'agencies')

/** An agency file that cannot be used; the message is one sentence a line, for the person who wrote it. */
export class AgencyFault extends Error {}

/** The agency of `agencies/<name>.ts`, or every fault of that file at once. */
export async function readAgency(name: string): Promise<Agency> {
  const file = join(folder, `${name}.ts`)
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) throw new AgencyFault(absent(name))
  const { default: written } = (await import(file)) as { default?: unknown }
  const { agency, faults } = checkAgency(written)
  if (!agency) throw new AgencyFault(faults.join('\n'))
  if (agency.name !== name)
    throw new AgencyFault(`name is "${agency.name}": it must be the name of its file, for example name: '${name}'.`)
  return agency
}

function absent(name: string): string {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
  return `There is no infra/agencies/${name}.ts. There are: ${names.sort().join(', ')}. Make one with npm run agency -- new ${name}.`
}
