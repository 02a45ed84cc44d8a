import { bundle } from '#infra/bundle.ts'
import { bundleFunction } from '#infra/bundles.ts'
import { importTimes } from '#test/measure/import-time.ts'

const folder = '.build/measure'

/** What a cold start pays for code, beside a typical stack that is bundled the same way. */
export async function measure(): Promise<Record<string, number>> {
  const typical = await bundle('test/measure/peers/typical-lambda.mjs', `${folder}/typical`)
  const api = await bundleFunction('api', folder)
  const times = importTimes({ api: api.file, typical: typical.file })
  return { 'api.import_ms': times.api, 'api.bundle_gz': api.gz, 'peer.typical.import_ms': times.typical }
}
