import 'temporal-polyfill/global'
import { dirname } from 'node:path'
import { readLocalConfig, readLocalSecrets } from '#infra/local/local-config.ts'
import { servePortal } from '#infra/local/portal.ts'

const file = process.env['BALAI_CONFIG'] ?? ''
const stop = await servePortal(readLocalConfig(file), () => readLocalSecrets(dirname(file)))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void stop().then(() => process.exit(0))
  })
}
