import 'temporal-polyfill/global'
import { readLocalConfig } from '#infra/local/local-config.ts'
import { servePortal } from '#infra/local/portal.ts'

const stop = await servePortal(readLocalConfig(process.env['BALAI_CONFIG'] ?? ''))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void stop().then(() => process.exit(0))
  })
}
