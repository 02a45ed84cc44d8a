import { demoPeople } from '#infra/local/demo/people.ts'
import { demoUnits } from '#infra/local/demo/units.ts'
import { startIdentityProvider } from '#infra/local/identity/provider.ts'
import { readLocalConfig } from '#infra/local/local-config.ts'

const { config, ports, secrets } = readLocalConfig(process.env['BALAI_CONFIG'] ?? '')
const unitName = (id: string) => demoUnits.find((unit) => unit.id === id)?.name ?? ''

await startIdentityProvider({
  issuer: config.identity.issuer,
  port: ports.identity,
  clientId: config.identity.clientId,
  clientSecret: secrets.oidcClient,
  portal: config.origin,
  accounts: demoPeople.map(({ login, name, email, position, unit }) => ({
    login,
    name,
    email,
    position,
    unit: unitName(unit),
  })),
})
