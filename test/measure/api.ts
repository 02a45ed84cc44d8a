import { existsSync } from 'node:fs'
import { bundle } from '#infra/bundle.ts'
import { importTimes } from '#test/measure/import-time.ts'

const entry = 'functions/api.lambda.ts'
const folder = '.build/measure'

/** What a cold start pays for code, beside a typical stack that is bundled the same way. */
export async function measure(): Promise<Record<string, number>> {
  const typical = await bundle('test/measure/peers/typical-lambda.mjs', `${folder}/typical`)
  if (!existsSync(entry)) return { 'peer.typical.import_ms': importTimes({ typical: typical.file }).typical }
  const api = await bundle(entry, `${folder}/api`)
  const times = importTimes({ api: api.file, typical: typical.file })
  return { 'api.import_ms': times.api, 'api.bundle_gz': api.gz, 'peer.typical.import_ms': times.typical }
}
