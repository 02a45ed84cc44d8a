import assert from 'node:assert/strict'
import { rehearsal } from '#infra/agency.ts'
import { agencyCommand } from '#infra/rehearsal/agency-command.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { allRows } from '#infra/rehearsal/rows.ts'

const load = () => agencyCommand('load', 'infra/agencies/demo', '--agency', rehearsal)

/** Brings the demo agency in from its folder: units, people, queues, indicators. Said again, the command changes nothing. */
export async function loadAgency({ table }: Place): Promise<void> {
  await load()
  const loaded = await allRows(table)
  assert.ok(loaded.size > 100, `only ${String(loaded.size)} rows were loaded`)
  await load()
  assert.deepEqual(await allRows(table), loaded, 'the same folder, loaded again, changed something')
}
