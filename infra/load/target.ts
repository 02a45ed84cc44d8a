import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { connectTable } from '#functions/kernel/connect.ts'
import type { Table } from '#functions/kernel/table.ts'
import { deployedAt } from '#infra/deployed.ts'
import { configFile, readLocalConfig } from '#infra/local/local-config.ts'
import { localKeys } from '#infra/local/prepare.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

/** The portal that is loaded: its table, and the identity provider that vouches for its people. */
export type Target = { readonly where: string; readonly table: Table; readonly issuer: string }

/** The portal of this machine, as the last start of it left its configuration. */
export function targetHere(): Target {
  const file = configFile(resolve(process.env['BALAI_DIR'] ?? '.local'))
  if (!existsSync(file))
    throw new AgencyFault(
      'There is no portal on this machine yet: start it with npm start and leave it running, or name a deployed one with --agency <name>.',
    )
  const { config } = readLocalConfig(file)
  const table = connectTable({ ...config.table, region: config.region, credentials: () => Promise.resolve(localKeys) })
  return { where: config.origin, table, issuer: config.identity.issuer }
}

/** A deployed portal of an agency, the first or that of a place, with the rights of whoever asks. */
export async function targetOf(name: string, place?: string): Promise<Target> {
  const agency = await readAgency(name)
  const { region, domain } = agency
  const deployed = await deployedAt({ agency: name, region, ...(place && { place }) })
  const { credentials } = new DynamoDBClient({ region }).config
  const pool = deployed.named('IdentityPool', 'Cognito::UserPool')
  const issuer = agency.identity.oidc?.issuer ?? (pool && `https://cognito-idp.${region}.amazonaws.com/${pool}`)
  if (issuer === undefined)
    throw new AgencyFault(`The stack ${deployed.stack} has no user pool: deploy it again, and read what that says.`)
  return { where: `https://${domain}`, table: connectTable({ name: deployed.table, region, credentials }), issuer }
}
