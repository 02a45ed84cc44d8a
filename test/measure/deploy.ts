import 'temporal-polyfill/global'
import { rehearse } from '#infra/rehearsal/rehearse.ts'

const phases = {
  'deploy.bootstrap_s': 'bootstrap',
  'deploy.first_s': 'first deploy',
  'deploy.update_s': 'update',
  'deploy.restore_s': 'restore',
  'deploy.destroy_s': 'destroy',
} as const

/** The life of a deployment on the emulator; absolute times depend on the machine. */
export async function measure(): Promise<Record<string, number>> {
  const { secondsOf, smokeChecks, restored } = await rehearse((line) => process.stderr.write(`${line}\n`))
  const times = Object.entries(phases).map(([key, phase]) => [key, secondsOf(phase)] as const)
  return {
    ...(Object.fromEntries(times.filter(([, seconds]) => seconds !== undefined)) as Record<string, number>),
    'deploy.restore_rows': restored.rows,
    'deploy.restore_diff': restored.differences,
    'deploy.smoke_checks': smokeChecks,
  }
}
