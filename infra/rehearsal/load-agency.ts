import { agencyCommand } from '#infra/rehearsal/agency-command.ts'

/** Brings the demo agency in from its folder: units, people, queues, indicators. Twice: the second time finds nothing to do. */
export async function loadAgency(): Promise<void> {
  const load = () => agencyCommand('load', 'infra/agencies/demo', '--agency', 'rehearsal')
  await load()
}
