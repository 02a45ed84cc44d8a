import type { Check } from '#infra/doctor/check.ts'
import { mailChecks } from '#infra/doctor/mail-checks.ts'
import { mediaChecks } from '#infra/doctor/media-checks.ts'
import { patientOf, type Looked } from '#infra/doctor/patient.ts'
import { portalChecks } from '#infra/doctor/portal-checks.ts'
import { residencyChecks } from '#infra/doctor/residency-checks.ts'
import { stackChecks } from '#infra/doctor/stack-checks.ts'

const subjects = [stackChecks, portalChecks, mediaChecks, mailChecks, residencyChecks]

/** Everything that is looked at when an agency is deployed. */
export function deployedChecks(looked: Looked): readonly Check[] {
  const patient = patientOf(looked)
  return subjects.flatMap((checksOf) => checksOf(patient))
}
